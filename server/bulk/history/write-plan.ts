import { changeEnrollment } from '../../store/change-enrollment.ts';
import { attempts, enrollments, modules, moduleSessions } from '../../store/schema.ts';
import { holdEnrollment, type EnrollmentRow } from '../../store/enrollments.ts';
import type { Database } from '../../store/store.ts';
import { fromExcluded } from '../../store/upsert.ts';
import type { HistoryChanges } from './history-plan.ts';

/**
 * Writes what a chunk is to change, each table in one statement. What follows a change of status follows for records that were there before. For new ones nothing
 * does: they tell what happened elsewhere and long ago, and whoever was certified or notified for it was so there.
 */
export async function writePlan(tx: Database, { newModules, newSessions, changedSessions, newRecords, changedRecords, formerRecords }: HistoryChanges, now: Date): Promise<void> {
  if (newModules.length > 0) await tx.insert(modules).values(newModules);
  const sessions = [...newSessions, ...changedSessions.values()];
  if (sessions.length > 0) await tx.insert(moduleSessions).values(sessions).onConflictDoUpdate({ target: moduleSessions.id, set: fromExcluded(moduleSessions, { only: ['startAt', 'endAt', 'title', 'timeZone'] }) });
  const records = [...newRecords.values(), ...changedRecords.values()];
  if (records.length === 0) return;
  await tx.insert(enrollments).values(records).onConflictDoUpdate({ target: enrollments.id, set: fromExcluded(enrollments) });
  await tx
    .insert(attempts)
    .values(records.map((record) => ({ enrollmentId: record.id, number: record.currentAttempt, openedAt: record.enrolledAt, ...outcome(record) })))
    .onConflictDoUpdate({ target: [attempts.enrollmentId, attempts.number], set: fromExcluded(attempts, { only: ['completedAt', 'score'] }) });

  // In the order of their sessions, as everybody holds those. All are written by now, so that no seat goes to somebody who leaves in another row.
  const followed = [...formerRecords.values()].filter((former) => hasMoved(former, changedRecords.get(former.id)));
  for (const former of followed.toSorted((a, b) => ((a.sessionId ?? '') < (b.sessionId ?? '') ? -1 : 1))) {
    const planned = changedRecords.get(former.id);
    const held = await holdEnrollment(tx, former.id);
    // What followed from another row may have changed this one further, and that has had its own consequences.
    if (!planned || !held || hasMoved(planned, held)) continue;
    const { overallStatus, detail, sessionId } = planned;
    await changeEnrollment(tx, { ...held, overallStatus: former.overallStatus, detail: former.detail, sessionId: former.sessionId }, { overallStatus, detail, sessionId }, now);
  }
}

const hasMoved = (before: EnrollmentRow, after: EnrollmentRow | undefined): boolean => after !== undefined && (after.overallStatus !== before.overallStatus || after.sessionId !== before.sessionId);

/** What the attempt says about a record that was brought in from elsewhere. */
const outcome = ({ overallStatus, endedAt, score }: EnrollmentRow): { readonly completedAt: Date | null; readonly score: number | null } => ({
  completedAt: overallStatus === 'completed' ? endedAt : null,
  score,
});
