import { and, eq } from 'drizzle-orm';
import { launchableItems, type Course } from '#formats/course.ts';
import { changeEnrollment, type EnrollmentChanges } from './change-enrollment.ts';
import { holdEnrollment } from './enrollments.ts';
import { itemStatesOf, type ItemStateRow } from './item-states.ts';
import { findPackage } from './packages.ts';
import { attempts } from './schema.ts';
import type { Database } from './store.ts';
import type { OverallStatus } from './values.ts';

/** What one attempt comes to. */
export interface AttemptResult {
  readonly isCompleted: boolean;
  /** 0–100, two decimals; undefined when no item has a score. */
  readonly score: number | undefined;
}

type TellingState = Pick<ItemStateRow, 'itemId' | 'status' | 'scoreRaw' | 'scoreMax' | 'scoreMin'>;

/**
 * The attempt is completed when every item that a learner can open is passed or completed; items that the manifest hides count only where it hides all.
 * A failed item keeps it *in process*: the known status codes have no *failed* (facts D.2). The score is the average over the items that have one, each as
 * percent where it came with a maximum. Nothing protects an earlier, better state: what the items say now is what counts.
 */
export function attemptResult(course: Pick<Course, 'items'>, states: readonly TellingState[]): AttemptResult {
  const all = launchableItems(course);
  const visible = all.filter((item) => item.isVisible);
  const counted = visible.length > 0 ? visible : all;
  const statusOf = new Map(states.map((state) => [state.itemId, state.status]));
  const isDone = (id: string): boolean => ['passed', 'completed'].includes(statusOf.get(id) ?? 'not attempted');
  const scores = states.map(percent).filter((score) => score !== undefined);
  return {
    isCompleted: counted.length > 0 && counted.every((item) => isDone(item.id)),
    score: scores.length === 0 ? undefined : round(scores.reduce((sum, score) => sum + score, 0) / scores.length),
  };
}

/** Statuses that content can change; *withdrawn* and the like are people's decisions. */
const fromContent: readonly OverallStatus[] = ['enrolled', 'incomplete', 'completed'];

export interface RollUpOptions {
  /** See `Temperament`: false lets a completed attempt before the current one keep the record completed. */
  readonly newAttemptReopens: boolean;
}

/**
 * Inside the transaction that changed an item state or counted a launch: brings attempt and enrollment in line. The record's status is that of its current
 * attempt; its score is the highest of its attempts (one of the choices of facts D.12); its end is the moment of the telling, since HACP has no dates.
 */
export async function rollUp(tx: Database, enrollmentId: string, now: Date, { newAttemptReopens }: RollUpOptions): Promise<void> {
  const enrollment = await holdEnrollment(tx, enrollmentId);
  if (!enrollment || !fromContent.includes(enrollment.overallStatus)) return;
  const content = await findPackage(tx, enrollment.moduleId, enrollment.revision);
  if (!content) return;

  const states = await itemStatesOf(tx, enrollmentId, enrollment.currentAttempt);
  const result = attemptResult(content.course, states);
  const before = await tx.select().from(attempts).where(eq(attempts.enrollmentId, enrollmentId));
  const current = before.find((attempt) => attempt.number === enrollment.currentAttempt);
  const completedAt = result.isCompleted ? (current?.completedAt ?? now) : null;
  await tx
    .update(attempts)
    .set({ completedAt, score: result.score ?? null })
    .where(and(eq(attempts.enrollmentId, enrollmentId), eq(attempts.number, enrollment.currentAttempt)));

  const others = before.filter((attempt) => attempt !== current);
  const isCompleted = result.isCompleted || (!newAttemptReopens && others.some((attempt) => attempt.completedAt !== null));
  const hasBegun = enrollment.attemptCount > 0 || states.length > 0 || enrollment.currentAttempt > 1;
  const scores = [...others.map((attempt) => attempt.score), result.score].filter((score) => typeof score === 'number');
  // What the learner said about himself, or somebody waived, is not taken back by content.
  const isDecided = enrollment.overallStatus === 'completed' && (enrollment.detail === 'selfAsserted' || enrollment.detail === 'exempt');
  const changes: EnrollmentChanges = {
    ...(!isDecided && {
      // Content that is not completed any more has not been passed any more.
      ...(enrollment.detail === 'passed' && !isCompleted && { detail: null }),
      overallStatus: isCompleted ? 'completed' : hasBegun ? 'incomplete' : 'enrolled',
      endedAt: isCompleted ? (completedAt ?? enrollment.endedAt ?? now) : null,
    }),
    score: scores.length === 0 ? null : Math.max(...scores),
  };
  await changeEnrollment(tx, enrollment, changes, now);
}

function percent({ scoreRaw: raw, scoreMax: max, scoreMin }: TellingState): number | undefined {
  if (raw === null) return undefined;
  const min = scoreMin ?? 0;
  return max === null || max <= min ? raw : ((raw - min) / (max - min)) * 100;
}

const round = (score: number): number => Math.round(score * 100) / 100;
