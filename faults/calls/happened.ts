import { and, eq } from 'drizzle-orm';
import type { Store } from '#server/store/store.ts';
import { enrollments } from '#server/store/schema.ts';
import { enrollmentRequests } from '#server/store/tables/approval-tables.ts';
import { messageRecipients } from '#server/store/tables/community-tables.ts';
import { externalRecords } from '#server/store/tables/external-training-tables.ts';
import type { Decided } from './decided.ts';

/** How often the LMS shows in the end that something was done. */
export interface Happened extends Pick<Decided, 'kind' | 'about' | 'userId'> {
  readonly times: number;
}

export async function readHappened(db: Store['db'], decided: readonly Decided[]): Promise<readonly Happened[]> {
  const happened: Happened[] = [];
  for (const { kind, about, userId } of decided) {
    if (!happened.some((one) => one.kind === kind && one.about === about)) happened.push({ kind, about, userId, times: await timesOf(db, { kind, about, userId }) });
  }
  return happened;
}

async function timesOf(db: Store['db'], { kind, about, userId }: Pick<Decided, 'kind' | 'about' | 'userId'>): Promise<number> {
  if (kind === 'enrol') return db.$count(enrollments, and(eq(enrollments.userId, userId), eq(enrollments.moduleId, about)));
  if (kind === 'withdraw') return db.$count(enrollments, and(eq(enrollments.id, about), eq(enrollments.overallStatus, 'withdrawn')));
  if (kind === 'addExternal') return db.$count(externalRecords, and(eq(externalRecords.userId, userId), eq(externalRecords.title, about)));
  if (kind === 'approveEnrolment') return db.$count(enrollmentRequests, and(eq(enrollmentRequests.id, about), eq(enrollmentRequests.status, 'approved')));
  if (kind === 'denyEnrolment') return db.$count(enrollmentRequests, and(eq(enrollmentRequests.id, about), eq(enrollmentRequests.status, 'denied')));
  const rows = await db.select({ readAt: messageRecipients.readAt }).from(messageRecipients).where(and(eq(messageRecipients.messageId, about), eq(messageRecipients.userId, userId)));
  return rows.filter(({ readAt }) => readAt !== null).length;
}
