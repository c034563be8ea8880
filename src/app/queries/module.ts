import type { UseQueryOptions } from '@tanstack/react-query';
import type { Module } from '#api/contract/module.ts';
import * as modules from '#api/contract/modules.ts';
import type { LearnerSpace } from '../learner-space.ts';

/** What the catalog says of a module. */
export const moduleQuery = ({ client }: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Module> => ({
  queryKey: ['module', id],
  queryFn: async ({ signal }) => (await client.call(modules.module, { id }, { signal })).value,
  staleTime: 10 * 60_000,
});
