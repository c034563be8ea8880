/** What of a file is asked for: all of it, a part (both ends included), or a part that it does not have. */
export type AskedBytes = { readonly kind: 'all' } | { readonly kind: 'part'; readonly first: number; readonly last: number } | { readonly kind: 'beyond' };

/**
 * Reads a `Range` (RFC 9110, 14.1.2 and 14.2). What is no valid range of bytes is ignored, as the standard wants it; so are several ranges in one request,
 * which nobody who downloads packages sends.
 */
export function askedBytes(range: string | null, sizeBytes: number): AskedBytes {
  const found = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? '');
  const [, from = '', to = ''] = found ?? [];
  if (from === '' && to === '') return { kind: 'all' };
  if (from === '') {
    const length = Math.min(Number(to), sizeBytes);
    return length === 0 ? { kind: 'beyond' } : { kind: 'part', first: sizeBytes - length, last: sizeBytes - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return { kind: 'all' };
  if (first >= sizeBytes) return { kind: 'beyond' };
  return { kind: 'part', first, last: to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1) };
}

/** Whether `If-None-Match` names this version (weak comparison, RFC 9110, 13.1.2). */
export function isKnownVersion(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === '*' || (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => tag.replace(/^W\//, '') === etag);
}

/**
 * Whether a range may be taken of this version: without `If-Range`, or when it is exactly this ETag (strong comparison, RFC 9110, 13.1.5). A date never is:
 * an archive can be replaced twice within the second that dates can tell apart.
 */
export function isSameVersion(ifRange: string | null, etag: string): boolean {
  return ifRange === null || ifRange.trim() === etag;
}
