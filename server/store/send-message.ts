import { newEkpId } from './ids.ts';
import type { Database } from './store.ts';
import { messageRecipients, messages } from './tables/community-tables.ts';

/** A message in plain text. */
export interface NewMessage {
  readonly toIds: readonly string[];
  /** Missing: from the LMS itself. */
  readonly fromId?: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: Date;
}

/** Puts a message into mailboxes: the reference LMS sends no mail. Without anybody to read it, it is not sent. */
export async function sendMessage(db: Database, { toIds, fromId, subject, body, sentAt }: NewMessage): Promise<void> {
  const readers = [...new Set(toIds)];
  if (readers.length === 0) return;
  const id = await newEkpId(db);
  await db.insert(messages).values({ id, subject, fromId: fromId ?? null, body, sentAt });
  await db.insert(messageRecipients).values(readers.map((userId) => ({ messageId: id, userId })));
}
