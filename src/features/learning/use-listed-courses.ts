import { useQuery } from '@tanstack/react-query';
import { dueByModule, expiryByModule } from '#courses/due-dates.ts';
import { useStore } from '#ui/store.ts';
import { doneCourses, toDoCourses } from './learning-courses.ts';
import type { DownloadsDeps, LearningDeps } from './learning-deps.ts';
import type { LearningView } from './learning-view.ts';

/** The courses of a list, and the answer that they come from. */
export function useListedCourses(deps: LearningDeps, view: 'to-do' | 'done') {
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const path = useQuery(deps.path);
  const kept = useStore(deps.kept);
  const standings = useStore(deps.standings);
  const known = { enrollments: enrollments.data, records: records.data, kept, standings, ...(path.data && { due: dueByModule(path.data.value), expiry: expiryByModule(path.data.value) }) };
  return { courses: view === 'done' ? doneCourses(known) : toDoCourses(known), asked: view === 'done' ? records : enrollments };
}

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
  return view === 'packed' ? hasNothingPacked : courses.length === 0 && asked.data !== undefined;
}
