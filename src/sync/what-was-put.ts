import type { TellStep } from '#offline/learner-schema.ts';
import { sessionIn } from './hacp-session.ts';
import type { StepNote } from './journal.ts';
import type { HacpSession } from './lms-for-telling.ts';
import { hasSaidSoFar } from './so-far.ts';

/** What was put last in a talk. */
export interface WhatWasPut {
  /** What the LMS held before it was put. */
  readonly before: StepNote;
  /** What it held before the run. */
  readonly first: StepNote;
  readonly put: StepNote;
  /** The session that it was put in: a later one may have been opened to ask. */
  readonly session: HacpSession | undefined;
}

/** The result that was put last in these steps of a talk, or may have been; undefined where nothing was. */
export function whatWasPut(steps: readonly TellStep[]): WhatWasPut | undefined {
  // One that was found to have arrived was said where its answer was lost.
  const at = steps.findLastIndex(({ name, state, note }) => name === 'PutParam' && (state === 'unsure' || (state === 'done' && note?.['decidedBy'] === undefined)));
  const earlier = steps.slice(0, Math.max(at, 0)).filter(({ state }) => state === 'done');
  const before = earlier.findLast(({ name }) => name === 'GetParam')?.note;
  const put = steps[at]?.note;
  const first = hasSaidSoFar(steps) ? earlier.find(({ name }) => name === 'GetParam')?.note : before;
  return before && first && put ? { before, first, put, session: sessionIn(earlier.findLast(({ name }) => name === 'hacpInfo')) } : undefined;
}
