import type { UseQueryOptions } from '@tanstack/react-query';
import * as modules from '#api/contract/modules.ts';
import type { ResourceList } from '#api/contract/resource-list.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The resources library, the newest first. */
export const resourcesQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<ResourceList>> => lmsQuery(space, modules.resources, { max: 1000 });
