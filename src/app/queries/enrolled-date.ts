import type { UseQueryOptions } from '@tanstack/react-query';
import type { EnrolledDate } from '#courses/to-do.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { recordQuery } from './record.ts';

const freshMs = 10 * 60_000;

/** When the date takes place that an enrollment is for; null where the LMS names none. Only the record itself has it, no list. */
export const enrolledDateQuery = (space: Pick<LearnerSpace, 'client' | 'queries'>, enrollmentId: string): UseQueryOptions<EnrolledDate | null> => ({
  queryKey: ['date', enrollmentId],
  queryFn: async () => {
    const { session } = (await space.queries.fetchQuery({ ...recordQuery(space, enrollmentId), staleTime: freshMs })).record;
    const start = Date.parse(session?.start ?? '');
    const end = Date.parse(session?.end ?? '');
    return Number.isNaN(start) ? null : { start, ...(!Number.isNaN(end) && { end }) };
  },
  staleTime: freshMs,
});
