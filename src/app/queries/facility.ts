import type { UseQueryOptions } from '@tanstack/react-query';
import type { FacilityDetails } from '#api/contract/facility.ts';
import * as modules from '#api/contract/modules.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** Where sessions are held. Places seldom move. */
export const facilityQuery = (space: Pick<LearnerSpace, 'client'>, id: string): UseQueryOptions<Known<FacilityDetails>> => lmsQuery(space, modules.facility, { id }, { staleTime: 24 * 3_600_000 });
