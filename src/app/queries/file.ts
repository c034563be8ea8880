import type { UseQueryOptions } from '@tanstack/react-query';
import type { LearnerSpace } from '../learner-space.ts';

/** A file of the LMS, by the address that the LMS gave. It is not kept on the device. */
export const fileQuery = ({ client }: Pick<LearnerSpace, 'client'>, address: string): UseQueryOptions<Blob> => ({
  queryKey: ['file', address],
  queryFn: async ({ signal }) => (await client.file(address, { signal })).blob(),
  staleTime: 10 * 60_000,
  gcTime: 60_000,
  meta: { isOfThisDevice: true },
});
