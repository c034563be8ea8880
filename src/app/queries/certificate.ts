import type { UseQueryOptions } from '@tanstack/react-query';
import { ApiError } from '#api/api-error.ts';
import { certificateFiles, type CertificateFile } from '#offline/certificate-files.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import { fetchCertificate, markOf } from '../certificate-file.ts';
import type { LearnerSpace } from '../learner-space.ts';

type Award = Pick<AwardedCertification, 'awardId' | 'name' | 'awarded' | 'expires'>;

/** A certificate's file: the one on this device, else the LMS's, which is kept from then on. */
export const certificateQuery = ({ client, answers }: Pick<LearnerSpace, 'client' | 'answers'>, award: Award): UseQueryOptions<CertificateFile> => ({
  queryKey: ['certificate', award.awardId, markOf(award)],
  queryFn: async ({ signal }) => {
    const files = certificateFiles(answers);
    const kept = (await files.kept()).find(({ awardId, mark }) => awardId === award.awardId && mark === markOf(award));
    const here = kept && (await files.get(award.awardId));
    if (here) return here;
    const file = await fetchCertificate(client, award, { signal });
    if (!file) throw new ApiError('bad-answer', { didReachLms: 'maybe' });
    // Shown all the same where there is no room to keep it.
    await files.keep(award.awardId, markOf(award), file).catch(() => undefined);
    return file;
  },
  staleTime: Infinity,
  // A file is large, and it is on the device.
  gcTime: 60_000,
  meta: { isOfThisDevice: true },
});
