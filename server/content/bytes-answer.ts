import { askedBytes, isKnownVersion, isSameVersion } from './byte-range.ts';

export interface KeptBytes {
  /** Hexadecimal digits; the `ETag`. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** What the answer says besides; `Content-*` is left out of answers without content. */
  readonly headers: Headers;
  /** False: only all of it is given, whatever `Range` asks. */
  readonly inParts?: boolean;
}

/**
 * Answers with a file or the part of it that `Range` asks for, or that the caller's copy is still good (RFC 9110, 13 and 14). `body` gives the bytes from `first`
 * to `last`, both included, and is asked only when they are sent.
 */
export function bytesAnswer(request: Request, { sha256, sizeBytes, headers, inParts = true }: KeptBytes, body: (first: number, last: number) => ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>): Response {
  const etag = `"${sha256}"`;
  headers.set('ETag', etag);
  if (inParts) headers.set('Accept-Ranges', 'bytes');
  if (isKnownVersion(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: withoutContent(headers) });

  const range = inParts && isSameVersion(request.headers.get('if-range'), etag) ? request.headers.get('range') : null;
  const asked = askedBytes(range, sizeBytes);
  if (asked.kind === 'beyond') {
    const without = withoutContent(headers);
    without.set('Content-Range', `bytes */${sizeBytes}`);
    return new Response(null, { status: 416, headers: without });
  }
  const first = asked.kind === 'part' ? asked.first : 0;
  const last = asked.kind === 'part' ? asked.last : sizeBytes - 1;
  if (asked.kind === 'part') headers.set('Content-Range', `bytes ${first}-${last}/${sizeBytes}`);
  headers.set('Content-Length', String(last - first + 1));
  return new Response(request.method === 'HEAD' ? null : body(first, last), { status: asked.kind === 'part' ? 206 : 200, headers });
}

function withoutContent(headers: Headers): Headers {
  const left = new Headers(headers);
  for (const name of ['Content-Type', 'Content-Disposition']) left.delete(name);
  return left;
}
