import type { contentPackage as description } from '#api/contract/records.ts';
import type { FileHandler } from '../functions/handler.ts';
import { downloadableEnrollment } from '../functions/records/own-enrollment.ts';
import { chunkBytes, readChunk } from '../store/packages.ts';
import type { Database } from '../store/store.ts';
import { askedBytes, isKnownVersion, isSameVersion } from './byte-range.ts';
import { attachment } from './content-disposition.ts';

/**
 * The archive of the enrolled revision (facts C.6), or the part of it that `Range` asks for, straight out of its chunks. `pdfToHtml` is accepted and does
 * nothing: PDFs are delivered as they are, and the player shows them.
 */
export const contentPackage: FileHandler<typeof description> = async (call) => {
  const { lms, request } = call;
  const { content: found } = await downloadableEnrollment(call, call.parameters.enrollmentId);
  const etag = `"${found.sha256}"`;
  const headers = new Headers({
    ETag: etag,
    ...(!lms.temperament.isPlain && { 'Accept-Ranges': 'bytes' }),
    'Cache-Control': 'private, no-cache', // the learner's own copy is in the app; a proxy must ask whether the revision is still this one
    'Last-Modified': found.importedAt.toUTCString(),
  });
  if (isKnownVersion(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });

  const range = !lms.temperament.isPlain && isSameVersion(request.headers.get('if-range'), etag) ? request.headers.get('range') : null;
  const asked = askedBytes(range, found.sizeBytes);
  if (asked.kind === 'beyond') {
    headers.set('Content-Range', `bytes */${found.sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  const first = asked.kind === 'part' ? asked.first : 0;
  const last = asked.kind === 'part' ? asked.last : found.sizeBytes - 1;
  if (asked.kind === 'part') headers.set('Content-Range', `bytes ${first}-${last}/${found.sizeBytes}`);
  headers.set('Content-Type', 'application/zip');
  headers.set('Content-Length', String(last - first + 1));
  headers.set('Content-Disposition', attachment(found.fileName));
  const body = request.method === 'HEAD' ? null : chunkStream(lms.store.db, found.id, first, last);
  return new Response(body, { status: asked.kind === 'part' ? 206 : 200, headers });
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
