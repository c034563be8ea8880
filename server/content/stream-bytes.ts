const pieceBytes = 1024 * 1024;

/** The bytes from `first` to `last` of what is kept, a piece at a time, when they are asked for. `read` answers undefined when it was replaced on the way. */
export function streamBytes(read: (first: number, count: number) => Promise<Uint8Array | undefined>, first: number, last: number): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = at > last ? new Uint8Array() : await read(at, Math.min(pieceBytes, last - at + 1));
        // The transfer breaks off, because an end would look like the whole file.
        if (!piece) throw new Error('What was being sent is no longer what it was.');
        at += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (at > last) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}
