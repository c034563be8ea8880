import { person, type Person } from './common.ts';
import { boolean, dateTime, expected, identifier, list, object, optional, text, type FieldsOf, type Shape } from './shape.ts';

/** A message as the mailbox lists it. */
export interface MessageSummary {
  readonly id: string;
  readonly subject: string;
  /** Absent: from the LMS itself. */
  readonly from?: Person;
  readonly sent?: string;
  /** Unknown is not read. */
  readonly read?: boolean;
}

const summaryFields: FieldsOf<MessageSummary> = { id: identifier, subject: text, from: optional(person), sent: expected(dateTime), read: expected(boolean) };

/** What `mailbox` answers (ours: facts C.8). */
export interface Mailbox {
  readonly messages: readonly MessageSummary[];
}
export const mailbox: Shape<Mailbox> = object<Mailbox>({ messages: list('message', object<MessageSummary>(summaryFields)) });

/** What `message` answers (ours: facts C.8). */
export interface Message extends MessageSummary {
  /** Those of the recipients whom the reader is told of: himself at least. */
  readonly to: readonly Person[];
  /** Where `contentType` is text/html: HTML as somebody wrote it, to be sanitised before it is shown. */
  readonly body?: string;
  /** text/plain or text/html. */
  readonly contentType?: string;
}
export const message: Shape<Message> = object<Message>({ ...summaryFields, to: list('to', person), body: expected(text), contentType: expected(text) });

/** What `messageUpdater` answers (ours: facts C.8). */
export interface MessageUpdate {
  /** `ok` */
  readonly status?: string;
  readonly message?: { readonly id: string; readonly read?: boolean };
}
export const messageUpdate: Shape<MessageUpdate> = object<MessageUpdate>({
  status: expected(text),
  message: expected(object<{ readonly id: string; readonly read?: boolean }>({ id: identifier, read: expected(boolean) })),
});
