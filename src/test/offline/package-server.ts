import type { FetchPackage } from '#offline/downloads/download-state.ts';

/** How the next answers go wrong. Each request takes the first one off the list. */
type Fault =
  | { readonly kind: 'cut'; /** After so many bytes the connection breaks. */ readonly afterBytes: number }
  | { readonly kind: 'short'; /** The body ends like a whole one, but after so many bytes. */ readonly afterBytes: number }
  | { readonly kind: 'stall'; /** After so many bytes nothing comes until the request is aborted. */ readonly afterBytes: number }
  | { readonly kind: 'no-network' }
  /** As the app's client throws what it understood. */
  | { readonly kind: 'throws'; readonly reason: string; readonly status?: number }
  | { readonly kind: 'status'; readonly status: number; readonly contentType?: string };

export interface PackageServer {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string | undefined;
  /** `plain` has none. */
  hasRange: boolean;
  hasLength: boolean;
  readonly faults: Fault[];
  /** The first byte that each request asked for, in order; undefined where it asked for all. */
  readonly asked: (number | undefined)[];
  /** How many bytes were handed out. */
  sentBytes: number;
  readonly fetchPackage: FetchPackage;
}

const pieceBytes = 64 * 1024;

/** A stand-in for `contentPackage` at its HTTP edge: real `Response`s with real streams, so that what reads them is tested whole. */
export function aPackageServer(bytes: Uint8Array<ArrayBuffer>): PackageServer {
  const bodyOf = (from: number, fault: Fault | undefined, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> => {
    const content = server.bytes;
    const limit = fault && 'afterBytes' in fault ? Math.min(from + fault.afterBytes, content.length) : content.length;
    let position = from;
    return new ReadableStream({
      start: (controller) => {
        signal.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
      },
      pull: (controller): Promise<void> | undefined => {
        if (position < limit) {
          const piece = content.slice(position, Math.min(position + pieceBytes, limit));
          position += piece.length;
          server.sentBytes += piece.length;
          controller.enqueue(piece);
        } else if (fault?.kind === 'stall') return new Promise(() => undefined);
        else if (fault?.kind === 'cut') controller.error(new TypeError('network error'));
        else controller.close();
        return undefined;
      },
    });
  };
  const server: PackageServer = {
    bytes,
    etag: '"v1"',
    hasRange: true,
    hasLength: true,
    faults: [],
    asked: [],
    sentBytes: 0,
    fetchPackage: ({ range, ifRange, signal }) => {
      const [, first] = /^bytes=(\d+)-$/u.exec(range ?? '') ?? [];
      server.asked.push(first === undefined ? undefined : Number(first));
      const fault = server.faults.shift();
      if (signal.aborted) return Promise.reject(new DOMException('Aborted', 'AbortError'));
      if (fault?.kind === 'throws') return Promise.reject(Object.assign(new Error(fault.reason), fault));
      if (fault?.kind === 'no-network') return Promise.reject(new TypeError('Failed to fetch'));
      if (fault?.kind === 'status') return Promise.resolve(new Response('<p>no</p>', { status: fault.status, headers: { 'Content-Type': fault.contentType ?? 'text/plain' } }));
      const headers = new Headers({ 'Content-Type': 'application/zip' });
      if (server.etag !== undefined) headers.set('ETag', server.etag);
      const isPart = server.hasRange && first !== undefined && ifRange === server.etag;
      const from = isPart ? Number(first) : 0;
      if (server.hasLength) headers.set('Content-Length', String(server.bytes.length - from));
      if (isPart) headers.set('Content-Range', `bytes ${from}-${server.bytes.length - 1}/${server.bytes.length}`);
      return Promise.resolve(new Response(bodyOf(from, fault, signal), { status: isPart ? 206 : 200, headers }));
    },
  };
  return server;
}
