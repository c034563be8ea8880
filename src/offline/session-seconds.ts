import type { ItemResult } from '#formats/cmi.ts';
import type { Sitting } from './learner-schema.ts';

/** How much longer than our own clock a report may be and still be believed: clocks are started a little earlier or later … */
const believableExtraSeconds = 60;
/** … and content may have run while this device thought that it slept. */
const believableExtraPart = 0.1;

/**
 * The session time of a sitting, counted once (S5): what the content reported where that can be believed, else our own clock; never both. Not believed are
 * - a report that is not the content's last word: it did not finish by itself, and many courses report once at the start and then only at the end;
 * - zero after a run that took time: a value that was set at the start and forgotten;
 * - much more than really passed: the total of all sessions, or a device that slept, or a clock that jumped in the middle.
 */
export function sessionSeconds(sitting: Pick<Sitting, 'ownSeconds' | 'didContentFinish' | 'state'>, result: Pick<ItemResult, 'reportedSeconds'>): number {
  const own = Math.max(0, Number.isFinite(sitting.ownSeconds) ? sitting.ownSeconds : 0);
  const reported = result.reportedSeconds;
  const isLastWord = sitting.didContentFinish && sitting.state === 'ended';
  if (reported === undefined || !isLastWord) return own;
  const isForgotten = reported === 0 && own >= 2;
  const isTooLong = reported > own + Math.max(believableExtraSeconds, own * believableExtraPart);
  return isForgotten || isTooLong ? own : reported;
}
