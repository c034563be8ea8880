import { ApiError } from '#api/api-error.ts';
import { nextPiece, SilenceError } from '#offline/downloads/next-piece.ts';

/** All bytes of a file that the LMS has begun to send. Fails with ApiError: `timed-out` where nothing came for half a minute, `bad-answer` where it broke off, `cancelled`. */
export async function readFile({ body, status }: Response): Promise<ArrayBuffer> {
  if (!body) return new ArrayBuffer(0);
  const reader = body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let next = await nextPiece(reader); !next.done; next = await nextPiece(reader)) pieces.push(next.value);
  } catch (cause) {
    void reader.cancel().catch(() => undefined);
    const wasCancelled = cause instanceof DOMException && cause.name === 'AbortError';
    throw new ApiError(cause instanceof SilenceError ? 'timed-out' : wasCancelled ? 'cancelled' : 'bad-answer', { didReachLms: 'yes', status, cause });
  }
  return new Blob(pieces).arrayBuffer();
}
