import { and, eq } from 'drizzle-orm';
import type { AssessmentAttemptRow } from './assessments.ts';
import { changeEnrollment } from './change-enrollment.ts';
import { holdEnrollment, type EnrollmentRow } from './enrollments.ts';
import { findItemState, putItemState } from './item-states.ts';
import { findPackage } from './packages.ts';
import { rollUp, type RollUpOptions } from './roll-up.ts';
import { attempts, enrollments } from './schema.ts';
import type { Database } from './store.ts';

/** What an attempt at an assessment says to the training record. */
export interface AssessmentResult extends Pick<AssessmentAttemptRow, 'itemId' | 'passed' | 'startedAt' | 'finishedAt'> {
  /** Undefined where no machine can say. */
  readonly percent: number | undefined;
}

/**
 * Inside the transaction that added the attempt, with the enrollment held: brings the record in line. The item keeps its best result within the enrollment's
 * current attempt (one of the choices of facts D.12), so failing once more takes nothing away. Answers whether the enrollment is completed now.
 */
export async function rollUpAssessment(tx: Database, enrollment: EnrollmentRow, result: AssessmentResult, now: Date, options: RollUpOptions): Promise<boolean> {
  const { id, currentAttempt } = enrollment;
  const key = { enrollmentId: id, attempt: currentAttempt, itemId: result.itemId };
  const held = await findItemState(tx, key);
  const passed = result.passed || held?.status === 'passed';
  const scores = [held?.scoreRaw, result.percent].filter((score) => typeof score === 'number');
  const score = scores.length === 0 ? null : Math.max(...scores);
  await putItemState(tx, { ...key, status: passed ? 'passed' : 'failed', scoreRaw: score, scoreMax: score === null ? null : 100, scoreMin: score === null ? null : 0, changedAt: now });
  await tx
    .update(enrollments)
    .set({ attemptCount: enrollment.attemptCount + 1, startedAt: enrollment.startedAt ?? result.startedAt, lastAttemptAt: result.finishedAt, changedAt: now })
    .where(eq(enrollments.id, id));
  const hasContent = (await findPackage(tx, enrollment.moduleId, enrollment.revision)) !== undefined;
  if (hasContent) await rollUp(tx, id, now, options);
  else await rollUpAlone(tx, enrollment, { passed, score }, now);

  return (await holdEnrollment(tx, id))?.overallStatus === 'completed';
}

/** A module without content is as its assessment says. */
async function rollUpAlone(tx: Database, enrollment: EnrollmentRow, { passed, score }: { readonly passed: boolean; readonly score: number | null }, now: Date): Promise<void> {
  const { id, currentAttempt, endedAt, overallStatus, score: earlier } = enrollment;
  const isCompleted = passed || overallStatus === 'completed';
  const end = isCompleted ? (endedAt ?? now) : null;
  await tx
    .update(attempts)
    .set({ completedAt: end, score })
    .where(and(eq(attempts.enrollmentId, id), eq(attempts.number, currentAttempt)));
  const best = score === null ? earlier : Math.max(score, earlier ?? 0);
  await changeEnrollment(tx, enrollment, { overallStatus: isCompleted ? 'completed' : 'incomplete', endedAt: end, score: best }, now);
}
