import type { CmiData, LessonStatus } from '#formats/cmi.ts';
import type { PlayableStandard } from '#formats/course.ts';

/** A status for all standards in one standard's own elements (facts E.6, reverse). */
export function statusAsCmi(standard: PlayableStandard, status: LessonStatus): CmiData {
  if (standard !== 'scorm-2004') return { 'cmi.core.lesson_status': status };
  if (status === 'passed' || status === 'failed') return { 'cmi.completion_status': 'completed', 'cmi.success_status': status };
  return { 'cmi.completion_status': status === 'browsed' ? 'incomplete' : status };
}
