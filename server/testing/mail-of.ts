import { asc, eq } from 'drizzle-orm';
import { messageRecipients, messages } from '../store/tables/community-tables.ts';
import type { TestLms } from './test-lms.ts';

/** What is in somebody's mailbox, the oldest first, as `subject | body`. */
export async function mailOf({ store }: TestLms, userId: string): Promise<readonly string[]> {
  const rows = await store.db
    .select({ subject: messages.subject, body: messages.body })
    .from(messageRecipients)
    .innerJoin(messages, eq(messages.id, messageRecipients.messageId))
    .where(eq(messageRecipients.userId, userId))
    .orderBy(asc(messages.id));
  return rows.map(({ subject, body }) => `${subject} | ${body.replace(/\n+/g, ' ')}`);
}
