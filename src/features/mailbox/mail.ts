import type { Mailbox, Message, MessageSummary } from '#api/contract/messages.ts';
import type { Person } from '#api/contract/common.ts';
import { plainText } from '#courses/known-catalog/plain-text.ts';

/** A row of the mailbox. */
export interface Mail {
  readonly id: string;
  readonly subject: string;
  /** Missing: from the LMS itself. */
  readonly from?: Person;
  readonly sent?: number;
  readonly isUnread: boolean;
  /** Of a message whose text is on this device. */
  readonly firstWords?: string;
}

const firstWordsLength = 140;

/** The messages as rows, the newest first. What was opened here counts as read, whatever the LMS says yet. */
export function mailOf({ messages }: Mailbox, texts: ReadonlyMap<string, Message>, opened: ReadonlySet<string>): readonly Mail[] {
  return messages
    .map((summary): Mail => {
      const { id, subject, from } = summary;
      const sent = Date.parse(summary.sent ?? '');
      const words = wordsOf(texts.get(id), firstWordsLength);
      return { id, subject, isUnread: isUnread(summary, opened), ...(from && { from }), ...(!Number.isNaN(sent) && { sent }), ...(words && { firstWords: words }) };
    })
    .toSorted((one, other) => (other.sent ?? 0) - (one.sent ?? 0));
}

/** Unknown is not read. */
export const isUnread = ({ id, read }: Pick<MessageSummary, 'id' | 'read'>, opened: ReadonlySet<string>): boolean => read !== true && !opened.has(id);

interface Wanted {
  readonly words: string;
  readonly isUnreadOnly: boolean;
  /** It stays in the list although it is read by now. */
  readonly openId?: string | undefined;
}

/** Those that hold every word in sender, subject, or the text where that is on this device. */
export function findMail(mail: readonly Mail[], texts: ReadonlyMap<string, Message>, { words, isUnreadOnly, openId }: Wanted): readonly Mail[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return mail.filter((row) => {
    if (isUnreadOnly && !row.isUnread && row.id !== openId) return false;
    if (wanted.length === 0) return true;
    const text = [nameOf(row.from), row.subject, wordsOf(texts.get(row.id), Infinity)].join(' ').toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

export const nameOf = (person: Person | undefined): string | undefined => person && ([person.given, person.family].filter(Boolean).join(' ') || person.id);

/** The text as HTML, whatever it was written in: plain text keeps its lines and every sign of it. */
export function htmlOf({ body = '', contentType }: Pick<Message, 'body' | 'contentType'>): string {
  if (contentType !== 'text/plain') return body;
  const escaped = body.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped === '' ? '' : escaped.split(/\n{2,}/u).map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`).join('');
}

function wordsOf(message: Message | undefined, most: number): string | undefined {
  if (!message) return undefined;
  return plainText(htmlOf(message).replaceAll(/<\/(?:p|li|h\d|div|tr)>|<br\s*\/?>/giu, ' $&'), Math.min(most, 20_000)) || undefined;
}
