import type { UseQueryOptions } from '@tanstack/react-query';
import { lastOpen, type LastOpen } from '#offline/last-open.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** The course that was open last on this device; null where there is none. */
export const lastOpenQuery = ({ db, as }: Pick<LearnerSpace, 'db' | 'as'>): UseQueryOptions<LastOpen | null> => ({
  queryKey: ['here', 'last-open'],
  queryFn: async () => (as.other ? undefined : await lastOpen(db)) ?? null,
  staleTime: 0,
  meta: { isOfThisDevice: true },
});
