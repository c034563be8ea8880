import { and, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { enrollments } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { certificationAwards, certifications } from '../../store/tables/career-tables.ts';
import { activities, forumPosts, messageRecipients, messages } from '../../store/tables/community-tables.ts';
import { posts } from '../seeds/forum.ts';
import { messages as mail } from '../seeds/mail.ts';
import type { Moments } from './moments.ts';

const hourMs = 3_600_000;

/** Messages with who has read them. */
export async function loadMail(tx: Database, { at, now }: Moments): Promise<void> {
  const rows = mail.map(({ id, from, sent, subject, body, isHtml }) => ({
    id,
    fromId: from ?? null,
    subject,
    body,
    sentAt: at(sent),
    contentType: isHtml ? ('text/html' as const) : ('text/plain' as const),
  }));
  const readAt = (sent: string): Date => new Date(Math.min(at(sent).getTime() + 3 * hourMs, now.getTime()));
  const received = mail.flatMap(({ id, to, readBy = [], sent }) => to.map((userId) => ({ messageId: id, userId, readAt: readBy.includes(userId) ? readAt(sent) : null })));
  await tx.insert(messages).values(rows).onConflictDoNothing();
  await tx.insert(messageRecipients).values(received).onConflictDoNothing();
}

/** Posts of the forums, each an activity of who wrote it. */
export async function loadForum(tx: Database, { at }: Moments): Promise<void> {
  const rows = posts.map(({ author, posted, ...post }) => ({ ...post, authorId: author, postedAt: at(posted) }));
  await tx.insert(forumPosts).values(rows).onConflictDoNothing();
  await tx.insert(activities).values(rows.map(({ authorId, postedAt }) => ({ type: 'posted' as const, userId: authorId, at: postedAt })));
}

/** What people did in the last ninety days, as their records tell it: the bulk handlers say nothing of it. */
export async function loadActivities(tx: Database, { now, ago }: Moments): Promise<void> {
  const since = ago(90);
  const { userId, moduleId, enrolledAt, endedAt, overallStatus, detail } = enrollments;
  const enrolled = await tx.select({ userId, moduleId, at: enrolledAt }).from(enrollments).where(and(gt(enrolledAt, since), lte(enrolledAt, now)));
  const completed = await tx
    .select({ userId, moduleId, at: endedAt })
    .from(enrollments)
    .where(and(eq(overallStatus, 'completed'), or(isNull(detail), eq(detail, 'selfAsserted')), gt(endedAt, since), lte(endedAt, now)));
  const certified = await tx
    .select({ userId: certificationAwards.userId, moduleId: certifications.moduleId, at: certificationAwards.awardedAt })
    .from(certificationAwards)
    .innerJoin(certifications, eq(certifications.id, certificationAwards.certificationId))
    .where(and(isNotNull(certifications.moduleId), gt(certificationAwards.awardedAt, since), lte(certificationAwards.awardedAt, now)));
  const rows = [
    ...enrolled.map((row) => ({ ...row, type: 'enrolled' as const })),
    ...completed.map((row) => ({ ...row, at: row.at ?? now, type: 'completed' as const })),
    ...certified.map((row) => ({ ...row, type: 'certified' as const })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (rows.length > 0) await tx.insert(activities).values(rows);
}
