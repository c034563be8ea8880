import { useQuery } from '@tanstack/react-query';
import { waitingEnrolments } from '#courses/calls/waiting-enrolment.ts';
import { useStore } from '#ui/store.ts';
import { doneCourses } from './learning-courses.ts';
import type { DownloadsDeps, LearningDeps } from './learning-deps.ts';
import type { LearningView } from './learning-view.ts';
import { useToDoCourses } from './use-to-do-courses.ts';

/** The courses of a list, and the answer that they come from. */
export function useListedCourses(deps: LearningDeps, view: 'to-do' | 'done', now?: number) {
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const kept = useStore(deps.kept);
  const standings = useStore(deps.standings);
  const toDo = useToDoCourses(deps, now);
  const courses = view === 'done' ? doneCourses({ enrollments: enrollments.data, records: records.data, kept, standings }) : toDo;
  return { courses, asked: view === 'done' ? records : enrollments };
}

/** Some course was wished for on this device, and the LMS has not been asked yet. */
export const useHasWishes = ({ calls }: Pick<LearningDeps, 'calls'>): boolean => waitingEnrolments(useStore(calls.live)).length > 0;

/** Nothing is packed, nothing is on its way, and nothing failed to come. */
export function useHasNothingPacked(deps: DownloadsDeps): boolean {
  const downloads = useStore(deps.downloads);
  const kept = useStore(deps.kept);
  const queue = useStore(deps.queue);
  return kept.length === 0 && queue.length === 0 && ![...downloads.values()].some(({ kind }) => kind === 'failed');
}

/** The list is known to be empty: there is nothing to choose from. */
export function useHasNothingListed(deps: DownloadsDeps, view: Exclude<LearningView, 'path'>): boolean {
  const { courses, asked } = useListedCourses(deps, view === 'done' ? 'done' : 'to-do');
  const hasNothingPacked = useHasNothingPacked(deps);
  const hasWishes = useHasWishes(deps) && view === 'to-do';
  return view === 'packed' ? hasNothingPacked : !hasWishes && courses.length === 0 && asked.data !== undefined;
}
