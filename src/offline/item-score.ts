import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiScore } from '#formats/cmi.ts';
import { isPlayable, type CourseStandard } from '#formats/course.ts';
import type { ItemRecord } from './learner-schema.ts';

/**
 * The best score of an item, with the maximum that its data tell. SCORM 1.2 scores are normalised to 0–100 (its RTE, cmi.core.score.raw), so there it is known even when
 * the content does not say it.
 */
export function itemScore(standard: CourseStandard, { data, scoreRaw }: Pick<ItemRecord, 'data' | 'scoreRaw'>): Pick<CmiScore, 'raw' | 'max'> | undefined {
  const last = isPlayable(standard) ? readItemResult({ standard, data }).score : undefined;
  const raw = scoreRaw ?? last?.raw;
  return raw === undefined ? undefined : { raw, ...maxOf(standard, { raw, ...last }) };
}

/** The maximum of a score, where the content told it or the standard knows it. */
export function maxOf(standard: CourseStandard, { raw, max }: Pick<CmiScore, 'raw' | 'max'>): { readonly max?: number } {
  if (max !== undefined) return { max };
  return standard === 'scorm-1.2' && raw >= 0 && raw <= 100 ? { max: 100 } : {};
}
