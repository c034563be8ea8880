import type { KnownAnswers } from './known-answers.ts';

/** A certificate as a file, as the LMS gave it. */
export interface CertificateFile {
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
}

/** A certificate that is kept: what it was made from, and its size in bytes. */
export interface KeptCertificate {
  readonly awardId: string;
  /** Another mark means another certificate under the same ID. */
  readonly mark: string;
  readonly size: number;
}

/** The certificates that one learner carries along: among the answers of the LMS, so that they go where those go. */
export interface CertificateFiles {
  readonly get: (awardId: string) => Promise<CertificateFile | undefined>;
  /** What is kept, without the bytes. */
  readonly kept: () => Promise<readonly KeptCertificate[]>;
  readonly keep: (awardId: string, mark: string, file: CertificateFile) => Promise<void>;
  readonly remove: (awardId: string) => Promise<void>;
}

// The facts stand apart from the bytes: to know what is kept, nobody should read megabytes.
const fileKey = (awardId: string): string => `certificate ${awardId}`;
const factsPrefix = 'certificate-facts ';

export const certificateFiles = (answers: KnownAnswers): CertificateFiles => ({
  get: async (awardId) => (await answers.get(fileKey(awardId)))?.value as CertificateFile | undefined,
  kept: async () => (await answers.entries(factsPrefix)).map(({ value }) => value as KeptCertificate),
  keep: async (awardId, mark, file) => {
    // The bytes first: facts without them would say that it is here.
    await answers.set(fileKey(awardId), file);
    await answers.set(factsPrefix + awardId, { awardId, mark, size: file.bytes.byteLength } satisfies KeptCertificate);
  },
  remove: async (awardId) => {
    await answers.remove(factsPrefix + awardId);
    await answers.remove(fileKey(awardId));
  },
});
