import type { certificationsAwarded as contractCertificationsAwarded } from '#api/contract/career.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { certificationAwardsOf } from '../../store/certifications.ts';
import type { DocumentHandler } from '../handler.ts';

/** The subject's certifications, the newest first, with the address of each certificate. */
export const certificationsAwarded: DocumentHandler<typeof contractCertificationsAwarded> = async ({ lms: { store, baseUrl }, subject }) => ({
  certifications: (await certificationAwardsOf(store.db, subject.id)).map(({ award, certification }) => ({
    awardId: award.awardId,
    id: certification.id,
    name: certification.name,
    awarded: toResponseDateTime(award.awardedAt),
    ...(award.expiresAt && { expires: toResponseDateTime(award.expiresAt) }),
    links: [{ rel: 'certificate', type: 'application/pdf', href: `${baseUrl}/ekp/api/certificate?awardId=${encodeURIComponent(award.awardId)}` }],
  })),
});
