import type { UseQueryOptions } from '@tanstack/react-query';
import type { LmsFile } from '#features/external-training/external-training-deps.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { readFile } from '../read-file.ts';

/** A file of the LMS, by the address that the LMS gave. It is not kept on the device. */
export const fileQuery = ({ client }: Pick<LearnerSpace, 'client'>, address: string): UseQueryOptions<LmsFile> => ({
  queryKey: ['file', address],
  queryFn: async ({ signal }) => {
    const response = await client.file(address, { signal });
    return { type: response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '', bytes: await readFile(response) };
  },
  staleTime: 10 * 60_000,
  gcTime: 60_000,
  meta: { isOfThisDevice: true },
});
