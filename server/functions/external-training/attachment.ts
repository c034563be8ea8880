import { attachment as asFile } from '../../content/content-disposition.ts';
import type { Caller } from '../../auth/caller.ts';
import { LmsError } from '../../errors.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { findExternalRecord, readAttachment } from '../../store/external-records.ts';
import { standingOf } from './standing.ts';

/** `GET /ekp/attachments/<record>`: what `attachment/url` of a record leads to (ours). For whoever may see the record; a file to keep, never a page. */
export async function attachment({ store }: LmsParts, caller: Caller, recordId: string): Promise<Response> {
  const found = await findExternalRecord(store.db, recordId);
  const isThere = found && found.attachmentBytes !== null && (await standingOf(store.db, { caller, subject: caller.user }, found.owner.id));
  const bytes = isThere ? await readAttachment(store.db, recordId) : undefined;
  if (!found || !bytes) throw new LmsError('not-found', `There is no attachment of ${recordId}.`);
  return new Response(bytes.slice(), {
    headers: {
      'Content-Type': found.record.attachmentType ?? 'application/octet-stream',
      'Content-Length': String(bytes.length),
      'Content-Disposition': asFile(found.record.attachmentName ?? 'attachment'),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
