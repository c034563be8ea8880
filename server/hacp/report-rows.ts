import { readRows } from '#formats/hacp/rows.ts';
import type { LmsParts } from '../lms-parts.ts';
import { saveHacpSession, type OpenHacpSession } from '../store/hacp-sessions.ts';
import { reportedRows } from '../store/schema.ts';
import type { ReportedKind } from '../store/values.ts';
import { successful, type HacpOutcome } from './outcome.ts';

/**
 * PutInteractions, PutObjectives, PutComments, PutPath and PutPerformance: each row is appended as it came, so what is told twice is there twice. Rows cannot be
 * read back over HACP. PutPerformance is free text (facts E.4): one row.
 */
export async function reportRows(lms: LmsParts, { session }: OpenHacpSession, kind: ReportedKind, data: string): Promise<HacpOutcome> {
  const now = lms.clock.now();
  const { idHash: sessionHash, enrollmentId, attempt, itemId } = session;
  const fields = kind === 'performance' ? [{ text: data }] : readRows(data).map((row) => Object.fromEntries(row));
  await lms.store.db.transaction(async (tx) => {
    await saveHacpSession(tx, sessionHash, { usedAt: now });
    for (let at = 0; at < fields.length; at += rowsAtOnce) {
      const rows = fields.slice(at, at + rowsAtOnce).map((one) => ({ enrollmentId, attempt, itemId, sessionHash, kind, fields: one, receivedAt: now }));
      await tx.insert(reportedRows).values(rows);
    }
  });
  return successful;
}

/** A statement has at most 65,535 parameters; a row needs seven. */
const rowsAtOnce = 1000;
