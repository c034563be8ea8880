import type { UseQueryOptions } from '@tanstack/react-query';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { loadCode } from '../load-code.ts';

/** All enrollments, the finished ones too. */
export const recordsQuery = ({ client }: Pick<LearnerSpace, 'client'>): UseQueryOptions<KnownEnrollments> => ({
  queryKey: ['records'],
  queryFn: async ({ signal }) => ({ records: (await client.call(await loadCode(async () => (await import('#api/contract/records.ts')).records), {}, { signal })).value.trainingRecords, asOf: Date.now() }),
});
