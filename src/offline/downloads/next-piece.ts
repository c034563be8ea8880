/** Nothing for so long means that the connection is dead although nobody said so (a tunnel, a network that changed). */
const silenceMeansLostMs = 30_000;

/** Thrown by `nextPiece` after a long silence. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/** The next piece of a body; rejects with SilenceError when nothing came for half a minute, else as the reader does. */
export async function nextPiece<Piece>(reader: ReadableStreamDefaultReader<Piece>): Promise<ReadableStreamReadResult<Piece>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SilenceError('Nothing came for half a minute.')), silenceMeansLostMs);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}
