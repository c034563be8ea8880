import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isActive, newestById, type KnownEnrollments } from '#courses/known-enrollments.ts';
import type { EnrolledDate } from '#courses/to-do.ts';

/** Kinds that take place on a date (facts D.1): of these the LMS is asked for it. */
const dated: ReadonlySet<string> = new Set(['classroom', 'virtualClassroom', 'workshopSeminar']);
/** A call each, and lists are opened often. */
const mostDates = 8;

/** When the dates take place that the learner is enrolled in, by enrollment ID. */
export function useEnrolledDates(dateOf: (enrollmentId: string) => UseQueryOptions<EnrolledDate | null>, active: KnownEnrollments | undefined, all: KnownEnrollments | undefined) {
  const onDates = useMemo(() => [...newestById([active, all]).values()].filter((record) => isActive(record) && dated.has(record.learningModule.type?.code ?? '')).slice(0, mostDates), [active, all]);
  return useQueries({
    queries: onDates.map(({ id }) => dateOf(id)),
    combine: (results) => ({
      isPending: results.some((result) => result.isPending),
      known: results.flatMap(({ data }, place): (readonly [string, EnrolledDate])[] => (data ? [[onDates[place]?.id ?? '', data]] : [])),
    }),
  });
}
