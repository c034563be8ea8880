import { ApiError } from '#api/api-error.ts';
import * as career from '#api/contract/career.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import type { LmsClient } from '#api/client.ts';
import type { CertificateFile } from '#offline/certificate-files.ts';
import { readFile } from './read-file.ts';

/** What a certificate is made from: when that changes, so does its file. */
export const markOf = ({ name, awarded, expires }: Pick<AwardedCertification, 'name' | 'awarded' | 'expires'>): string => [name, awarded, expires].join('|');

interface Wish {
  readonly signal: AbortSignal;
  /** Larger ones are not wanted, in bytes. */
  readonly most?: number;
}

/** Asks the LMS for a certificate's file; undefined where it says that it is larger than what is wanted. Fails with ApiError, also where something else than a PDF comes. */
export async function fetchCertificate(client: LmsClient, award: Pick<AwardedCertification, 'awardId' | 'name'>, { signal, most = Infinity }: Wish): Promise<CertificateFile | undefined> {
  const response = await client.download(career.certificate, { awardId: award.awardId }, { signal });
  if (Number(response.headers.get('Content-Length') ?? 0) > most) {
    await response.body?.cancel();
    return undefined;
  }
  const bytes = await readFile(response);
  if (!isPdf(bytes)) throw new ApiError('bad-answer', { didReachLms: 'maybe', status: response.status });
  return { fileName: fileNameOf(response.headers.get('Content-Disposition')) ?? `${award.name.replaceAll(/[\\/:*?"<>|]/gu, ' ').trim()}.pdf`, bytes };
}

const isPdf = (bytes: ArrayBuffer): boolean => new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-');

const fileNameOf = (disposition: string | null): string | undefined => /filename="([^"\\/]+)"/u.exec(disposition ?? '')?.[1];
