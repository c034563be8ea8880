import type { UseQueryOptions } from '@tanstack/react-query';
import * as career from '#api/contract/career.ts';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The certificates that the learner holds or held. */
export const certificationsAwardedQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AwardedCertifications>> => lmsQuery(space, career.certificationsAwarded, {});
