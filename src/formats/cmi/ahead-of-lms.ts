import type { LessonStatus } from '#formats/cmi.ts';
import { isWorse } from './better-status.ts';

/** The overall statuses that content brings about (facts D.2), as what they say of the course. *Completed* is the best that an LMS can say. */
const saidByContent: Readonly<Record<string, LessonStatus>> = { enrolled: 'not attempted', incomplete: 'incomplete' };

/**
 * Whether what was done on a device is better than what the LMS says of the enrollment, by the order of rule S6. What people decide there (waiting list, withdrawn …) is
 * never outdone by a result; where the LMS says nothing, anything that was begun is better.
 */
export function isAheadOfLms(here: LessonStatus, overallStatus: string | undefined): boolean {
  const there = overallStatus === undefined ? 'not attempted' : saidByContent[overallStatus];
  return there !== undefined && isWorse(there, here);
}
