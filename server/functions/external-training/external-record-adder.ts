import { externalRecordAdder as description } from '#api/contract/external-training.ts';
import { LmsError } from '../../errors.ts';
import { addExternalRecord, externalTotals, findExternalRecord } from '../../store/external-records.ts';
import { holdUser } from '../../store/enrollments.ts';
import { newEkpId } from '../../store/ids.ts';
import { keptAttachment } from './attachment-file.ts';
import { externalRecordTree } from './external-record-tree.ts';
import { receivesRecord } from './receive-record.ts';
import { newValues } from './record-values.ts';
import { refuseUnlessAllowed } from './status-rules.ts';
import { standingOf } from './standing.ts';

/** What one learner may keep; nobody has that many certificates. */
const mostRecords = 1000;
const mostStoredBytes = 200 * 1024 * 1024;

/** Adds a record of training done elsewhere to the user's. */
export const externalRecordAdder = receivesRecord(description, async ({ call, subject, parameters }) => {
  const { lms, caller } = call;
  const { db } = lms.store;
  const values = newValues(parameters);
  refuseUnlessAllowed((await standingOf(db, { caller, subject }, subject.id)) ?? 'owns', undefined, values.status);
  const attachment = await keptAttachment(parameters.attachment);
  const now = lms.clock.now();
  const id = await db.transaction(async (tx) => {
    await holdUser(tx, subject.id);
    const { records, attachmentBytes } = await externalTotals(tx, subject.id);
    if (records >= mostRecords) throw new LmsError('conflict', `${subject.id} has ${mostRecords} records; delete some first.`);
    refuseTooMuch(attachmentBytes + (attachment.attachment?.length ?? 0));
    const id = await newEkpId(tx);
    await addExternalRecord(tx, { ...values, ...attachment, id, userId: subject.id, createdAt: now, changedAt: now });
    return id;
  });
  const view = await findExternalRecord(db, id);
  if (!view) throw new Error(`The record ${id} has gone.`);
  return { status: 'ok', record: externalRecordTree(lms.baseUrl, view) };
});

/** Throws LmsError `too-large` when a learner's attachments together are more than this LMS keeps. */
export function refuseTooMuch(attachmentBytes: number): void {
  if (attachmentBytes > mostStoredBytes) throw new LmsError('too-large', `All attachments together would be more than ${mostStoredBytes / 1024 / 1024} MiB; send a smaller one.`);
}
