import { maxReadBytes } from '#player/messages.ts';
import type { ByteRange } from './byte-range.ts';
import type { PlayerLine } from './player-line.ts';

/** Pieces of a file, pulled one by one. `return` them early and everything behind them stops. */
export type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void>;

/** The first read is smaller, so that a seek in a video shows its first picture sooner. */
const firstReadBytes = 256 * 1024;

/** Thrown while an entry is read that is not what the directory says. */
class DamagedEntry extends Error {
  override readonly name = 'DamagedEntry';
}

/** The file's own bytes in `range`: straight where it is stored, inflated and skipped to where it is deflated. Throws DamagedEntry. */
export function fileBytes(line: PlayerLine, range: ByteRange): Pieces {
  const { file } = line;
  if (!file) throw new DamagedEntry();
  if (file.method === 0) return archiveBytes(line, range.start, range.end);
  const whole = exactly(inflated(archiveBytes(line, 0, file.compressedSize)), file.size);
  return range.start === 0 && range.end === file.size ? whole : part(whole, range);
}

/** Bytes as they lie in the archive, read only as fast as they are taken. */
async function* archiveBytes(line: PlayerLine, start: number, end: number): Pieces {
  let length = firstReadBytes;
  for (let at = start; at < end; ) {
    const bytes = await line.read(at, Math.min(length, end - at));
    if (!bytes || bytes.byteLength === 0 || bytes.byteLength > end - at) throw new DamagedEntry('The bytes are not there.');
    yield new Uint8Array(bytes);
    at += bytes.byteLength;
    length = maxReadBytes;
  }
}

/** WebKit's `new Blob(…).stream()` never ends in a partitioned worker (design/offline-content.md): the inflater is fed by a stream made by hand. */
async function* inflated(pieces: Pieces): Pieces {
  const reader = streamOf(pieces).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw new DamagedEntry('The entry does not inflate.', { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A directory that lies about a size is found out, and a bomb stops at the size that it declared. */
async function* exactly(pieces: Pieces, size: number): Pieces {
  let seen = 0;
  for await (const piece of pieces) {
    seen += piece.byteLength;
    if (seen > size) throw new DamagedEntry('The entry is longer than the directory says.');
    yield piece;
  }
  if (seen < size) throw new DamagedEntry('The entry is shorter than the directory says.');
}

async function* part(pieces: Pieces, { start, end }: ByteRange): Pieces {
  let at = 0;
  for await (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.byteLength);
    if (from < to) yield piece.subarray(from, to);
    at += piece.byteLength;
    if (at >= end) return;
  }
}

/** A stream that pulls. Cancelling it stops the pieces. */
export function streamOf(pieces: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    { highWaterMark: 1 },
  );
}
