import type { SeenChange } from './witness.ts';

/** What is a learner's own in the data of a run. Times, exit and status are settled when a run that was killed is ended, so they are not what was set. */
const ownElements = /^cmi\.(?:core\.)?(?:lesson_location|location|suspend_data|score\.(?:raw|scaled)|interactions\.\d+\.(?:id|result|student_response|learner_response))$/;

/** What the device had of the changes that the content made before a kill. */
export interface Judgement {
  /** How many of the changes that count are there: the first so many, or the device holds a mixture. */
  readonly kept: number;
  readonly made: number;
  /** How long before the kill the first change was made that is not there; 0 when all are there. */
  readonly oldestLossMs: number;
  readonly firstLostAtMs: number | undefined;
  /** When the last change was made that is there. */
  readonly lastKeptAtMs: number | undefined;
  /** Values that are neither what was set nor what stood before: no prefix of the changes explains them. */
  readonly isMixed: boolean;
}

/** Compares what was kept with what was set, in order. `before` is what the run began with, `held` what the device holds after the kill. */
export function judge(all: readonly SeenChange[], before: Readonly<Record<string, string>>, held: Readonly<Record<string, string>>, killedAtMs: number): Judgement {
  const changes = all.filter(({ element }) => ownElements.test(element));
  const state: Record<string, string | undefined> = {};
  for (const { element } of changes) state[element] = before[element];
  const isHeld = (): boolean => Object.entries(state).every(([element, value]) => (value ?? '') === (held[element] ?? ''));
  let kept = isHeld() ? 0 : -1;
  for (const [index, { element, value }] of changes.entries()) {
    state[element] = value;
    if (isHeld()) kept = index + 1;
  }
  const lost = kept === changes.length ? undefined : changes[Math.max(kept, 0)];
  return {
    kept: Math.max(kept, 0),
    made: changes.length,
    // A change may have been made, and kept, between our look at the clock and the end.
    oldestLossMs: lost ? Math.max(0, killedAtMs - lost.atMs) : 0,
    firstLostAtMs: lost?.atMs,
    lastKeptAtMs: changes[kept - 1]?.atMs,
    isMixed: kept < 0,
  };
}
