import type {
  externalRecordDeleter as contractDeleter,
  externalTrainingRecord as contractRecord,
  externalTrainingRecords as contractRecords,
  externalTrainingRequests as contractRequests,
} from '#api/contract/external-training.ts';
import { LmsError } from '../../errors.ts';
import { deleteExternalRecord, externalRecordsOf, externalRequestsFor, findExternalRecord, holdExternalRecord } from '../../store/external-records.ts';
import type { DocumentHandler } from '../handler.ts';
import { externalRecordTree } from './external-record-tree.ts';
import { standingOf } from './standing.ts';
import { refuseUnlessDeletable } from './status-rules.ts';

const mostListed = 1000;

/** The user's external training, the latest first. */
export const externalTrainingRecords: DocumentHandler<typeof contractRecords> = async ({ lms, subject }) => ({
  records: (await externalRecordsOf(lms.store.db, subject.id, mostListed)).map((view) => externalRecordTree(lms.baseUrl, view)),
});

/** What those who report to the user have handed in, the longest waiting first. `externalRecordUpdater` decides it. */
export const externalTrainingRequests: DocumentHandler<typeof contractRequests> = async ({ lms, subject }) => ({
  requests: (await externalRequestsFor(lms.store.db, subject.id, mostListed)).map((view) => externalRecordTree(lms.baseUrl, view)),
});

/** One record: of the user, or of somebody whom the user may see. */
export const externalTrainingRecord: DocumentHandler<typeof contractRecord> = async ({ lms, caller, subject, parameters }) => {
  const { db } = lms.store;
  const view = await findExternalRecord(db, parameters.id);
  if (!view || !(await standingOf(db, { caller, subject }, view.owner.id))) throw new LmsError('not-found', `There is no external training record ${parameters.id}.`);
  return externalRecordTree(lms.baseUrl, view);
};

/** Deletes a record that is still open; its attachment goes with it. */
export const externalRecordDeleter: DocumentHandler<typeof contractDeleter> = async ({ lms, caller, subject, parameters: { id } }) => {
  await lms.store.db.transaction(async (tx) => {
    const held = await holdExternalRecord(tx, id);
    const standing = held && (await standingOf(tx, { caller, subject }, held.userId));
    if (!held || !standing) throw new LmsError('not-found', `There is no external training record ${id}.`);
    refuseUnlessDeletable(standing, held.status);
    await deleteExternalRecord(tx, id);
  });
  return { status: 'ok', id };
};
