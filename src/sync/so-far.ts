import type { HacpState } from '#formats/hacp/get-param.ts';
import { lessonStatuses, type LessonStatus } from '#formats/cmi.ts';
import type { StepName, TellStep } from '#offline/learner-schema.ts';
import { isJudged, isRounded } from './item-reading.ts';
import type { StepNote } from './journal.ts';

/** The step of a PutParam that says how a run stands that goes on (S14). Its note has what was said, and the item's status and score without this run (`withoutStatus`, `withoutScore`). */
export const soFarStep = 'PutParam-so-far' satisfies StepName;

/** Status and score that an item held without the run in question. */
export type HeldBefore = Pick<HacpState, 'status' | 'score'>;

/**
 * What an item holds but for what its run, which is being told, has put there itself: the end of a run counts by its last word, told sooner or not, and what others earned counts as ever (S6).
 * `held`: what the LMS has just answered.
 */
export function heldBeforeRun(steps: readonly TellStep[], held: HacpState): HeldBefore {
  const ours = steps.findLast((step) => mayHaveArrived(step) && isWhatWasSaid(step.note ?? {}, held));
  return ours ? baselineIn(ours.note ?? {}) : { status: held.status, score: held.score };
}

export const noteOfBaseline = ({ status, score }: HeldBefore): StepNote => ({ withoutStatus: status ?? null, withoutScore: score?.raw ?? null });

/** Whether the LMS has, or may have, something that was said in the middle of the run. */
export const hasSaidSoFar = (steps: readonly TellStep[]): boolean => steps.some(mayHaveArrived);

/**
 * Whether somebody else told a run of the item since its session was opened, in which something was said already: it may show only that. No time of ours is in the total yet.
 * `steps`: of the talk so far.
 */
export function wasToldElsewhere(steps: readonly TellStep[], { totalSeconds }: HacpState): boolean {
  const opened = steps.findLastIndex(({ name, state }) => name === 'hacpInfo' && state === 'done');
  const first = steps.slice(Math.max(opened, 0)).find(({ name, state }) => name === 'GetParam' && state === 'done')?.note?.['totalSeconds'];
  return hasSaidSoFar(steps) && typeof first === 'number' && totalSeconds !== undefined && totalSeconds !== first;
}

const mayHaveArrived = ({ name, state, note }: TellStep): boolean => name === soFarStep && state !== 'refused' && note?.['didHappen'] !== false;

const isWhatWasSaid = (said: StepNote, held: HacpState): boolean =>
  (said['status'] === held.status || isJudged(said['status'], held.status)) && isRounded(Number(said['score'] ?? 0), held.score?.raw ?? 0);

function baselineIn(note: StepNote): HeldBefore {
  const [status, score] = [note['withoutStatus'], note['withoutScore']];
  return { ...(isStatus(status) ? { status } : {}), ...(typeof score === 'number' ? { score: { raw: score } } : {}) };
}

const isStatus = (said: unknown): said is LessonStatus => (lessonStatuses as readonly unknown[]).includes(said);
