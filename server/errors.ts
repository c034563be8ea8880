import type { Encoding } from '#api/contract/describe.ts';
import type { PackageErrorReason } from '#formats/package-error.ts';

const ownStatuses = {
  'invalid-parameter': 400,
  'bad-request': 400, // the body is not what its content type says, or has another content type
  'bad-assessment': 400, // the questions or the key of an exam package (docs/exam-format.md)
  unauthorized: 401,
  forbidden: 403,
  'not-downloadable': 403, // the enrolled revision does not permit downloads
  'other-site': 403, // a browser asked for another site's page, or for a course
  'not-found': 404,
  'no-such-function': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'too-many-failures': 429, // sign-ins
  internal: 500,
} as const;

/** Reasons for which a package is not imported (src/formats). */
const packageStatuses = {
  empty: 400,
  'not-a-zip': 400,
  'cut-short': 400,
  'directory-lies': 400,
  'unsafe-name': 400,
  encrypted: 400,
  'unknown-compression': 400,
  'damaged-entry': 400,
  'too-large': 413,
  'no-manifest': 400,
  'manifest-not-xml': 400,
  'no-organization': 400,
  'nothing-to-launch': 400,
  'launch-file-missing': 400,
  'unsupported-kind': 400,
} as const satisfies Record<PackageErrorReason, number>;

/** What `enrollUser` says in the body of a 200 (facts A.5 and C.3): understood, and refused. */
const enrollmentRefusals = {
  'no-such-module': 200,
  'no-such-session': 200,
  'enrollment-closed': 200,
  'already-enrolled': 200,
  'no-seats': 200,
  'session-needed': 200, // several sessions are open: one must be named
  'prerequisites-missing': 200,
  'payment-required': 200, // it has a price, which the API cannot take
} as const;

const statuses = { ...packageStatuses, ...ownStatuses, ...enrollmentRefusals };

/** Every reason for which the LMS refuses: the `code` of the error body (facts A.5). */
export type LmsErrorCode = keyof typeof statuses;

export interface LmsErrorDetails {
  /** Headers of the answer, such as `Retry-After` or `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The encoding that the caller asked for, where only the one who throws knows it. */
  readonly encoding?: Encoding;
  readonly cause?: unknown;
}

/** Thrown by handlers; becomes `{"error":{"code","message"}}` or its XML with the right status. `message` is one English sentence. */
export class LmsError extends Error {
  override readonly name = 'LmsError';
  readonly code: LmsErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly encoding: Encoding | undefined;

  constructor(code: LmsErrorCode, message: string, { headers = {}, encoding, cause }: LmsErrorDetails = {}) {
    super(message, { cause });
    this.code = code;
    this.status = statuses[code];
    this.headers = headers;
    this.encoding = encoding;
  }
}
