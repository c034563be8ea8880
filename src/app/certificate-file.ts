import { ApiError } from '#api/api-error.ts';
import * as career from '#api/contract/career.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import type { LmsClient } from '#api/client.ts';
import type { CertificateFile } from '#offline/certificate-files.ts';

/** What a certificate is made from: when that changes, so does its file. */
export const markOf = ({ name, awarded, expires }: Pick<AwardedCertification, 'name' | 'awarded' | 'expires'>): string => [name, awarded, expires].join('|');

/** Asks the LMS for a certificate's file. Fails with ApiError, also where something else than a PDF comes. */
export async function fetchCertificate(client: LmsClient, award: Pick<AwardedCertification, 'awardId' | 'name'>, signal?: AbortSignal): Promise<CertificateFile> {
  const response = await client.download(career.certificate, { awardId: award.awardId }, { signal });
  const bytes = await response.arrayBuffer();
  if (!isPdf(bytes)) throw new ApiError('bad-answer', { didReachLms: 'maybe', status: response.status });
  return { fileName: fileNameOf(response.headers.get('Content-Disposition')) ?? `${award.name.replaceAll(/[\\/:*?"<>|]/gu, ' ').trim()}.pdf`, bytes };
}

const isPdf = (bytes: ArrayBuffer): boolean => new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-');

const fileNameOf = (disposition: string | null): string | undefined => /filename="([^"\\/]+)"/u.exec(disposition ?? '')?.[1];
