import { externalRecordUpdater as description } from '#api/contract/external-training.ts';
import { LmsError } from '../../errors.ts';
import { changeExternalRecord, externalTotals, findExternalRecord, holdExternalRecord } from '../../store/external-records.ts';
import { keptAttachment } from './attachment-file.ts';
import { refuseTooMuch } from './external-record-adder.ts';
import { externalRecordTree } from './external-record-tree.ts';
import { receivesRecord } from './receive-record.ts';
import { changedValues } from './record-values.ts';
import { refuseUnlessAllowed } from './status-rules.ts';
import { standingOf } from './standing.ts';

/** Changes a record, or decides about one that waits: `completed` approves it, `openForEditing` sends it back, `cancelled` denies it (design/gaps.md). */
export const externalRecordUpdater = receivesRecord(description, async (received) => {
  const { call, subject, parameters } = received;
  const { lms, caller } = call;
  const { db } = lms.store;
  const { id } = parameters;
  const attachment = await keptAttachment(parameters.attachment);
  await db.transaction(async (tx) => {
    const held = await holdExternalRecord(tx, id);
    const standing = held && (await standingOf(tx, { caller, subject }, held.userId));
    if (!held || !standing) throw new LmsError('not-found', `There is no external training record ${id}.`);
    const values = changedValues(held, received);
    refuseUnlessAllowed(standing, held.status, values.status);
    if (attachment.attachment) refuseTooMuch((await externalTotals(tx, held.userId, id)).attachmentBytes + attachment.attachment.length);
    await changeExternalRecord(tx, id, { ...values, ...attachment, changedAt: lms.clock.now() });
  });
  const view = await findExternalRecord(db, id);
  if (!view) throw new LmsError('not-found', `There is no external training record ${id}.`);
  return { status: 'ok', record: externalRecordTree(lms.baseUrl, view) };
});
