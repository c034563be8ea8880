import type { StoredPackage } from '../chunks/chunks-db.ts';
import type { DownloadFailure, PauseReason } from './download-state.ts';

/** What the LMS's answer to a request for a package means for what is here already. */
export type PackageAnswer =
  /** The bytes asked for, to be put behind what is here. */
  | { readonly kind: 'rest'; readonly size: number; readonly etag: string | undefined }
  /** The whole package from its first byte: what is here of it must go. */
  | { readonly kind: 'whole'; readonly size: number | undefined; readonly etag: string | undefined }
  /** What is here does not belong to what the LMS has now: throw away, ask anew. */
  | { readonly kind: 'begin-anew' }
  | { readonly kind: 'wait'; readonly why: PauseReason }
  | { readonly kind: 'failed'; readonly reason: DownloadFailure };

/** Only a strong validator promises the same bytes (RFC 9110, 8.8.1); a weak one may not be used in If-Range (13.1.5). */
const strongETag = (headers: Headers): string | undefined => {
  const etag = headers.get('ETag')?.trim();
  return etag?.startsWith('"') === true ? etag : undefined;
};

/** `bytes 100-199/1000`; a total of `*` is of no use to us. */
const contentRange = (headers: Headers): { readonly start: number; readonly end: number; readonly size: number } | undefined => {
  const found = /^\s*bytes\s+(\d+)-(\d+)\/(\d+)\s*$/iu.exec(headers.get('Content-Range') ?? '');
  return found ? { start: Number(found[1]), end: Number(found[2]) + 1, size: Number(found[3]) } : undefined;
};

/** An encoded body's length says nothing about the bytes that arrive. */
const lengthOf = (headers: Headers): number | undefined => {
  const encoding = headers.get('Content-Encoding')?.trim().toLowerCase() ?? '';
  const length = headers.get('Content-Length')?.trim() ?? '';
  return (encoding === '' || encoding === 'identity') && /^\d+$/u.test(length) ? Number(length) : undefined;
};

const isPage = (headers: Headers): boolean => /^\s*(?:text\/html|application\/xhtml)/iu.test(headers.get('Content-Type') ?? '');

const readPart = (record: StoredPackage, headers: Headers, askedFrom: number): PackageAnswer => {
  const range = contentRange(headers);
  const etag = strongETag(headers) ?? record.etag; // a 206 may leave it out only where it answers If-Range (RFC 9110, 15.3.7)
  const isTheSame = (record.etag === undefined || record.etag === etag) && (record.size === undefined || record.size === range?.size);
  if (range?.start !== askedFrom || range.end > range.size || !isTheSame) return { kind: 'begin-anew' };
  return { kind: 'rest', size: range.size, etag };
};

const refusals = new Map<number, DownloadFailure>([
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
]);

/** Reads status and headers of an answer to a request for the bytes from `askedFrom` on (0 without `Range`). */
export function understandResponse(record: StoredPackage, { status, headers }: Pick<Response, 'status' | 'headers'>, askedFrom: number): PackageAnswer {
  if (status === 200 || status === 206) {
    if (isPage(headers)) return { kind: 'wait', why: 'unexpected-page' };
    if (status === 206) return readPart(record, headers, askedFrom);
    return { kind: 'whole', size: lengthOf(headers), etag: lengthOf(headers) === undefined ? undefined : strongETag(headers) };
  }
  if (status === 416) return { kind: 'begin-anew' };
  if (status === 401) return { kind: 'wait', why: 'signed-out' };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { kind: 'wait', why: 'lms-busy' };
  return { kind: 'failed', reason: refusals.get(status) ?? 'refused' };
}
