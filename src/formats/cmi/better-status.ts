import { lessonStatuses, type CmiScore, type LessonStatus } from '#formats/cmi.ts';

/** The better of two statuses, by the order of rule S6. */
export function betterOf(a: LessonStatus, b: LessonStatus): LessonStatus {
  return isWorse(a, b) ? b : a;
}

/** Whether `a` is worse than `b` by the order of rule S6. */
export function isWorse(a: LessonStatus, b: LessonStatus): boolean {
  return lessonStatuses.indexOf(a) > lessonStatuses.indexOf(b);
}

interface Earned {
  readonly status: LessonStatus;
  readonly score?: CmiScore | undefined;
}

/** The better of two results: better status, then the higher score; the first where both are alike (S7's policy, for one item). */
export function betterResult<T extends Earned>(a: T, b: T): T {
  if (a.status !== b.status) return isWorse(a.status, b.status) ? b : a;
  return (b.score?.raw ?? -Infinity) > (a.score?.raw ?? -Infinity) ? b : a;
}
