import type { ChunksDb, StoredPackage } from '../chunks/chunks-db.ts';
import { writeBytes } from '../chunks/write-bytes.ts';
import { nextPiece } from './next-piece.ts';

/** Slow networks fill a chunk in a minute: what has arrived is kept after this time even so, so that a crash costs little. */
const keepAtLeastEveryMs = 2000;

export interface BodyToReceive {
  readonly db: ChunksDb;
  readonly record: Pick<StoredPackage, 'packageKey' | 'writeId' | 'chunkSize'>;
  readonly body: ReadableStream<Uint8Array>;
  /** Where in the package its first byte belongs, and where it ends: what comes behind that is not read. */
  readonly startAt: number;
  readonly endAt: number | undefined;
  readonly signal: AbortSignal;
  /** Bytes that arrived (not all of them kept yet). */
  readonly onBytes: (count: number) => void;
}

/** How the body ended. `reached`: every byte before it is kept. */
export interface BodyEnd {
  readonly how: 'ended' | 'lost' | 'aborted';
  readonly reached: number;
}

/** Collects bytes up to the end of their chunk and keeps them; one write at a time, so that never more than two chunks are in memory. */
function createKeeper({ db, record, startAt }: Pick<BodyToReceive, 'db' | 'record' | 'startAt'>) {
  const { packageKey, writeId, chunkSize } = record;
  let bufferStart = startAt;
  let buffer = new Uint8Array(chunkSize - (startAt % chunkSize));
  let filled = 0;
  let lastWrite: Promise<unknown> = Promise.resolve();
  let writtenAtMs = performance.now();

  const keep = async (): Promise<void> => {
    if (filled === 0) return;
    const [start, bytes] = [bufferStart, buffer.subarray(0, filled)];
    bufferStart += filled;
    buffer = new Uint8Array(chunkSize - (bufferStart % chunkSize));
    filled = 0;
    writtenAtMs = performance.now();
    await lastWrite; // the back-pressure: the network waits for the disk
    lastWrite = writeBytes(db, { packageKey, writeId, start, bytes });
    lastWrite.catch(() => undefined); // heard where it is awaited
  };
  return {
    async add(piece: Uint8Array): Promise<void> {
      for (let rest = piece; rest.length > 0; ) {
        const part = rest.subarray(0, buffer.length - filled);
        buffer.set(part, filled);
        filled += part.length;
        rest = rest.subarray(part.length);
        if (filled === buffer.length) await keep();
      }
      if (performance.now() - writtenAtMs > keepAtLeastEveryMs) await keep();
    },
    /** Keeps what is left and resolves when all of it is stored. */
    async finish(): Promise<number> {
      await keep();
      await lastWrite;
      return bufferStart;
    },
  };
}

/**
 * Keeps the bytes of a body as they arrive, at most two chunks in memory. However it ends, what arrived is kept before this resolves.
 * Throws ChunkError `gone` when the download was cancelled or begun anew meanwhile, StorageError when the browser refuses.
 */
export async function receiveBody(from: BodyToReceive): Promise<BodyEnd> {
  const { body, startAt, endAt, signal, onBytes } = from;
  const keeper = createKeeper(from);
  const reader = body.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  let how: BodyEnd['how'] = 'ended';
  let position = startAt;
  const wantsMore = (): boolean => endAt === undefined || position < endAt;
  try {
    while (wantsMore()) {
      const next = await nextPiece(reader).catch(() => undefined);
      if (!next) how = 'lost';
      if (!next || next.done) break;
      const piece = endAt === undefined ? next.value : next.value.subarray(0, endAt - position);
      position += piece.length;
      onBytes(piece.length);
      await keeper.add(piece);
    }
    return { reached: await keeper.finish(), how: signal.aborted ? 'aborted' : how };
  } finally {
    signal.removeEventListener('abort', stop);
    stop(); // after an error, or behind the last byte that was wanted, nothing more is fetched
  }
}
