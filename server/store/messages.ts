import { and, desc, eq, isNull } from 'drizzle-orm';
import { users } from './schema.ts';
import type { Database } from './store.ts';
import { messageRecipients, messages } from './tables/community-tables.ts';

/** A message as one of its recipients has it. */
export interface MessageView {
  readonly message: typeof messages.$inferSelect;
  readonly readAt: Date | null;
  readonly from: { readonly id: string; readonly family: string; readonly given: string } | null;
}

/** Nobody reads further back; the newest are answered. */
const mostMessages = 500;

/** Sends a message to these users; once sent it stays as it is. */
export async function addMessage(db: Database, message: typeof messages.$inferInsert, recipientIds: readonly string[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(messages).values(message);
    if (recipientIds.length > 0) await tx.insert(messageRecipients).values(recipientIds.map((userId) => ({ messageId: message.id, userId })));
  });
}

const received = (db: Database) =>
  db
    .select({ message: messages, readAt: messageRecipients.readAt, from: { id: users.id, family: users.family, given: users.given } })
    .from(messageRecipients)
    .innerJoin(messages, eq(messages.id, messageRecipients.messageId))
    .leftJoin(users, eq(users.id, messages.fromId));

/** What the user was sent, the newest first. */
export async function messagesOf(db: Database, userId: string): Promise<readonly MessageView[]> {
  return received(db).where(eq(messageRecipients.userId, userId)).orderBy(desc(messages.sentAt), desc(messages.id)).limit(mostMessages);
}

/** A message that the user was sent. */
export async function findMessage(db: Database, userId: string, id: string): Promise<MessageView | undefined> {
  const [found] = await received(db).where(and(eq(messageRecipients.userId, userId), eq(messageRecipients.messageId, id)));
  return found;
}

/** Marks it as read; when it was read first stays. Answers whether the user was sent such a message. */
export async function markRead(db: Database, userId: string, id: string, at: Date): Promise<boolean> {
  const isTheirs = and(eq(messageRecipients.userId, userId), eq(messageRecipients.messageId, id));
  await db.update(messageRecipients).set({ readAt: at }).where(and(isTheirs, isNull(messageRecipients.readAt)));
  const found = await db.select({ id: messageRecipients.messageId }).from(messageRecipients).where(isTheirs);
  return found.length > 0;
}
