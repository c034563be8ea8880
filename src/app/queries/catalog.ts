import type { UseQueryOptions } from '@tanstack/react-query';
import * as modules from '#api/contract/modules.ts';
import type { CatalogKeeper } from '../known-catalog/catalog-keeper.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** A branch of the catalog. What it says goes to the keeper, which keeps it on this device; the answer itself is only when it came. */
export const catalogQuery = ({ client }: Pick<LearnerSpace, 'client'>, keeper: Pick<CatalogKeeper, 'learnBranch'>, id: string): UseQueryOptions<number> => ({
  queryKey: ['catalog', { id }],
  queryFn: async ({ signal }) => {
    keeper.learnBranch(id, await client.call(modules.catalog, { id }, { signal }));
    return Date.now();
  },
  staleTime: 10 * 60_000,
  meta: { isOfThisDevice: true },
});
