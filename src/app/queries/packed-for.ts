import type { UseQueryOptions } from '@tanstack/react-query';
import { readPackedFor, type PackedFor } from '#offline/packed-for.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** The last packing, as this device keeps it; null where there was none, or where its time is over. `isAllHere` says whether it holds. */
export const packedForQuery = ({ answers }: Pick<LearnerSpace, 'answers'>): UseQueryOptions<PackedFor | null> => ({
  queryKey: ['packed-for'],
  queryFn: async () => (await readPackedFor(answers)) ?? null,
  staleTime: 0,
  meta: { isOfThisDevice: true },
});
