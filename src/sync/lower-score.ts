import type { CmiScore } from '#formats/cmi.ts';

/**
 * Whether the LMS shows less than a score that was told. It may show it as it was told or as percent, and may have rounded it: only what is less than both, by a whole point, is
 * lower. One that it does not show says nothing.
 */
export const isLowerScore = (shown: number | undefined, told: CmiScore | undefined): boolean => shown !== undefined && told !== undefined && shown <= leastOf(told) - 1;

function leastOf({ raw, min = 0, max }: CmiScore): number {
  return max === undefined || max <= min ? raw : Math.min(raw, ((raw - min) / (max - min)) * 100);
}

/**
 * Whether the score of a record is lower than every score that its items have, so that one of them may stand lower than it should. How a site counts a course's score from
 * those of its items is not known: average, sum, highest or last are none of them lower than all.
 */
export function isLowerThanAll(shown: unknown, scores: readonly (CmiScore | undefined)[]): boolean {
  const known = scores.filter((score) => score !== undefined);
  return typeof shown === 'number' && known.length > 0 && known.every((score) => isLowerScore(shown, score));
}
