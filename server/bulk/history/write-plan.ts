import { attempts, enrollments, modules, moduleSessions } from '../../store/schema.ts';
import type { EnrollmentRow } from '../../store/enrollments.ts';
import type { Database } from '../../store/store.ts';
import { fromExcluded } from '../../store/upsert.ts';
import type { HistoryChanges } from './history-plan.ts';

/** Writes what a chunk is to change, each table in one statement. */
export async function writePlan(tx: Database, { newModules, newSessions, changedSessions, newRecords, changedRecords }: HistoryChanges): Promise<void> {
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
}

/** What the attempt says about a record that was brought in from elsewhere. */
const outcome = ({ overallStatus, endedAt, score }: EnrollmentRow): { readonly completedAt: Date | null; readonly score: number | null } => ({
  completedAt: overallStatus === 'completed' ? endedAt : null,
  score,
});
