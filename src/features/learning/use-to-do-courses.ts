import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useEnrolledDates } from '#parts/use-enrolled-dates.ts';
import { useNow } from '#ui/use-now.ts';
import { useStore } from '#ui/store.ts';
import { toDoCourses, type ToDoCourse } from './learning-courses.ts';
import type { LearningDeps } from './learning-deps.ts';

/** The learner's courses that are to do, in the order and for the reasons that Home has. */
export function useToDoCourses(deps: LearningDeps, given?: number): readonly ToDoCourse[] {
  const now = useNow(given);
  const { data: enrollments } = useQuery(deps.enrollments);
  const { data: records } = useQuery(deps.records);
  const { data: path } = useQuery(deps.path);
  const { known } = useEnrolledDates(deps.date, enrollments, records);
  const standings = useStore(deps.standings);
  return useMemo(() => toDoCourses({ enrollments, records, kept: [], standings, path: path?.value, dates: new Map(known) }, now), [enrollments, records, path, known, standings, now]);
}
