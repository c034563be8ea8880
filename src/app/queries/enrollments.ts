import type { UseQueryOptions } from '@tanstack/react-query';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { loadCode } from '../load-code.ts';

/** The active enrollments, with the time at which the LMS said so. */
export const enrollmentsQuery = ({ client }: Pick<LearnerSpace, 'client'>): UseQueryOptions<KnownEnrollments> => ({
  queryKey: ['enrollments'],
  queryFn: async ({ signal }) => ({ records: (await client.call(await loadCode(async () => (await import('#api/contract/records.ts')).enrollments), {}, { signal })).value.trainingRecords, asOf: Date.now() }),
});
