import type { mailbox as contractMailbox, message as contractMessage, messageUpdater as contractMessageUpdater } from '#api/contract/community.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import type { MessageSummary } from '#api/contract/messages.ts';
import { LmsError } from '../../errors.ts';
import { findMessage, markRead, messagesOf, type MessageView } from '../../store/messages.ts';
import type { DocumentHandler } from '../handler.ts';

const unknown = (id: string): LmsError => new LmsError('not-found', `There is no message ${id}.`);

/** What the user was sent, the newest first (facts C.8). */
export const mailbox: DocumentHandler<typeof contractMailbox> = async ({ lms, subject }) => ({
  messages: (await messagesOf(lms.store.db, subject.id)).map((view) => summary(view)),
});

/** A message that the user was sent. Who else got it is not told: a reader may not be one to see them. */
export const message: DocumentHandler<typeof contractMessage> = async ({ lms, subject, parameters: { id } }) => {
  const view = await findMessage(lms.store.db, subject.id, id);
  if (!view) throw unknown(id);
  const { body, contentType } = view.message;
  return { ...summary(view), to: [{ id: subject.id, family: subject.family, given: subject.given }], body, contentType };
};

/** Marks it as read, for this user only. */
export const messageUpdater: DocumentHandler<typeof contractMessageUpdater> = async ({ lms, subject, parameters: { id } }) => {
  if (!(await markRead(lms.store.db, subject.id, id, lms.clock.now()))) throw unknown(id);
  return { status: 'ok', message: { id, read: true } };
};

const summary = ({ message, from, readAt }: MessageView): MessageSummary => ({
  id: message.id,
  subject: message.subject,
  ...(from && { from: { id: from.id, family: from.family, given: from.given } }),
  sent: toResponseDateTime(message.sentAt),
  read: readAt !== null,
});
