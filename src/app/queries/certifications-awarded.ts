import type { UseQueryOptions } from '@tanstack/react-query';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** The certificates that the learner holds or held. */
export const certificationsAwardedQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<AwardedCertifications>> => lmsQueryLater(space, 'certificationsAwarded', async () => (await import('#api/contract/career.ts')).certificationsAwarded, {});
