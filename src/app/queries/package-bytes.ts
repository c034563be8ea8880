import type { UseQueryOptions } from '@tanstack/react-query';
import * as records from '#api/contract/records.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** How large an enrollment's package is, asked with its first byte; null where the LMS does not say. */
export const packageBytesQuery = ({ client }: Pick<LearnerSpace, 'client'>, enrollmentId: string): UseQueryOptions<number | null> => ({
  queryKey: ['package-bytes', enrollmentId],
  queryFn: async ({ signal }) => {
    const response = await client.download(records.contentPackage, { enrollmentId }, { signal, range: { first: 0, last: 0 } });
    await response.body?.cancel();
    const total = response.status === 206 ? /\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] : response.headers.get('Content-Length');
    return total ? Number(total) : null;
  },
  staleTime: 10 * 60_000,
});
