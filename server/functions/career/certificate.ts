import type { certificate as contractCertificate } from '#api/contract/career.ts';
import { certificatePdf } from '../../certificate/certificate-pdf.ts';
import { attachment } from '../../content/content-disposition.ts';
import { LmsError } from '../../errors.ts';
import { findCertificationAward } from '../../store/certifications.ts';
import { organizationChain } from '../../store/organizations.ts';
import { findUser, isVisible } from '../../store/users.ts';
import type { FileHandler } from '../handler.ts';

/** The subject's own certificate, made from the award each time it is asked for. */
export const certificate: FileHandler<typeof contractCertificate> = async ({ lms: { store: { db } }, request, caller, subject, parameters: { awardId } }) => {
  const found = await findCertificationAward(db, awardId);
  const unknown = new LmsError('not-found', `There is no certificate ${awardId}; look for it with certificationsAwarded.`);
  if (!found) throw unknown;
  const { award, certification } = found;
  if (award.userId !== subject.id) {
    const owner = await findUser(db, award.userId);
    if (!owner || !(await isVisible(db, caller.user, owner))) throw unknown;
    throw new LmsError('forbidden', `The certificate ${awardId} is not one of ${subject.id}.`);
  }
  const root = (await organizationChain(db, subject.organizationId)).at(-1);
  const pdf = certificatePdf({
    userId: subject.id,
    name: [subject.given, subject.middle, subject.family].filter((part) => part !== '').join(' '),
    language: subject.language,
    certification: certification.name,
    certificationId: certification.id,
    number: award.number,
    awarded: award.awardedAt,
    expires: award.expiresAt,
    organisation: root?.description ?? '',
  });
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Length': String(pdf.length),
    'Content-Disposition': attachment(`certificate-${award.number}.pdf`),
  };
  return new Response(request.method === 'HEAD' ? null : pdf, { headers });
};
