import type { UseQueryOptions } from '@tanstack/react-query';
import * as modules from '#api/contract/modules.ts';
import { ofList, type KnownModule } from '#courses/known-catalog/known-module.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** What the LMS itself finds in the catalog. Each text that is typed is another one: nothing of it is kept. */
export const modulesFoundQuery = ({ client }: Pick<LearnerSpace, 'client'>, keywords: string): UseQueryOptions<readonly KnownModule[]> => ({
  queryKey: ['modules', { keywords }],
  queryFn: async ({ signal }) => (await client.call(modules.modules, { keywords, max: 25 }, { signal })).value.modules.map(ofList),
  staleTime: 60_000,
  gcTime: 5 * 60_000,
  meta: { isOfThisDevice: true },
});
