import type { contentPackage as description } from '#api/contract/records.ts';
import type { FileHandler } from '../functions/handler.ts';
import { downloadableEnrollment } from '../functions/records/own-enrollment.ts';
import { chunkBytes, readChunk } from '../store/packages.ts';
import type { Database } from '../store/store.ts';
import { bytesAnswer } from './bytes-answer.ts';
import { attachment } from './content-disposition.ts';

/**
 * The archive of the enrolled revision (facts C.6), or the part of it that `Range` asks for, straight out of its chunks. `pdfToHtml` is accepted and does
 * nothing: PDFs are delivered as they are, and the player shows them.
 */
export const contentPackage: FileHandler<typeof description> = async (call) => {
  const { lms, request } = call;
  const { content: found } = await downloadableEnrollment(call, call.parameters.enrollmentId);
  const headers = new Headers({
    'Cache-Control': 'private, no-cache', // the learner's own copy is in the app; a proxy must ask whether the revision is still this one
    'Last-Modified': found.importedAt.toUTCString(),
    'Content-Type': 'application/zip',
    'Content-Disposition': attachment(found.fileName),
  });
  return bytesAnswer(request, { sha256: found.sha256, sizeBytes: found.sizeBytes, headers, inParts: !lms.temperament.isPlain }, (first, last) => chunkStream(lms.store.db, found.id, first, last));
};

/** The bytes from `first` to `last`, a chunk at a time, when they are asked for. */
function chunkStream(db: Database, packageId: string, first: number, last: number): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const index = Math.floor(at / chunkBytes);
        const chunk = await readChunk(db, packageId, index);
        // Replaced while it was on its way: the transfer breaks off, because an end would look like the whole archive.
        if (!chunk) throw new Error(`Chunk ${index} of package ${packageId} is gone.`);
        const start = at - index * chunkBytes;
        const part = chunk.subarray(start, Math.min(chunk.length, start + last - at + 1));
        at += part.length;
        controller.enqueue(part);
        if (at > last) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}
