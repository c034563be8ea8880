import type { LessonStatus } from '#formats/cmi.ts';

/**
 * What the learner sees for a course, from the statuses of all its items that can be opened: finished only when every item is. Finished with one failed is
 * failed; finished with one passed is passed; else completed. Anything begun is incomplete. Nothing begun, or no items: not attempted.
 */
export function courseStatus(items: readonly LessonStatus[]): LessonStatus {
  const has = (status: LessonStatus): boolean => items.includes(status);
  if (items.every((status) => status === 'not attempted')) return 'not attempted';
  if (items.every((status) => status === 'browsed')) return 'browsed';
  if (has('incomplete') || has('browsed') || has('not attempted')) return 'incomplete';
  if (has('failed')) return 'failed';
  return has('passed') ? 'passed' : 'completed';
}
