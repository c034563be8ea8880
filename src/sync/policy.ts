import { isWorse } from '#formats/cmi/better-status.ts';
import type { CmiScore, LessonStatus } from '#formats/cmi.ts';

/** How an item or a course stands in one place: on this device, or at the LMS. */
export interface Standing {
  readonly status: LessonStatus;
  readonly score?: CmiScore | undefined;
  /** When its place was reached, in milliseconds by the clock of the LMS. Undefined: not known. */
  readonly placeAt?: number | undefined;
}

/**
 * S7, which of two standings of one attempt counts: the better status, then the higher score, then the later place. A score is compared as percent where both
 * say their maximum; one that is not known is lower than any. Where nothing tells them apart, or a place has no date, the first counts: so give this device's first.
 */
export function whichCounts<A extends Standing, B extends Standing>(here: A, there: B): A | B {
  if (here.status !== there.status) return isWorse(here.status, there.status) ? there : here;
  const [mine, theirs] = comparable(here.score, there.score);
  if (mine !== theirs) return theirs > mine ? there : here;
  return here.placeAt !== undefined && there.placeAt !== undefined && there.placeAt > here.placeAt ? there : here;
}

function comparable(one: CmiScore | undefined, other: CmiScore | undefined): readonly [number, number] {
  const [a, b] = [one && percent(one), other && percent(other)];
  return a !== undefined && b !== undefined ? [a, b] : [one?.raw ?? -Infinity, other?.raw ?? -Infinity];
}

const percent = ({ raw, min = 0, max }: CmiScore): number | undefined => (max === undefined || max <= min ? undefined : ((raw - min) / (max - min)) * 100);
