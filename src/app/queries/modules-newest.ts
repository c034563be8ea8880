import type { UseQueryOptions } from '@tanstack/react-query';
import type { ModuleList } from '#api/contract/module-list.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** What came into the catalog last. */
export const modulesNewestQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ModuleList>> => lmsQueryLater(space, 'modules', async () => (await import('#api/contract/modules.ts')).modules, { sort: 'created', max: 4 }, { staleTime: 10 * 60_000 });
