import { LmsError } from '../../errors.ts';
import type { ExternalStatus } from '../../store/values.ts';
import type { Standing } from './standing.ts';

/** What a learner can still change: what is open, and what was sent back. */
const openToLearner: readonly ExternalStatus[] = ['openForEditing', 'approvalDenied'];

/**
 * Whether a record may go from one status to another (facts D.6; the rules are ours). `from` is undefined for a new one. Learners write while it is open, hand it in
 * (`pendingApproval`), and may take it back; their direct appraiser decides what waits; what is completed or cancelled only an administrator changes. Throws
 * LmsError `forbidden` or `conflict`.
 */
export function refuseUnlessAllowed(standing: Standing, from: ExternalStatus | undefined, to: ExternalStatus): void {
  switch (standing) {
    case 'administers':
      return;
    case 'appraises':
      if (from === undefined || from === 'pendingApproval') return;
      throw new LmsError('conflict', `The record is ${from}; a direct appraiser decides only what is pendingApproval.`);
    case 'owns':
      if (to === 'completed') throw new LmsError('forbidden', 'Training is completed by whoever approves it; hand it in with the status pendingApproval.');
      if (from === undefined || openToLearner.includes(from)) return;
      if (from !== 'pendingApproval') throw new LmsError('forbidden', `The record is ${from} and can no longer be changed.`);
      if (to === 'pendingApproval') throw new LmsError('conflict', 'The record waits for approval; take it back with the status openForEditing before changing it.');
      return;
    case 'sees':
      throw new LmsError('forbidden', 'You may read this record, but only the learner and whoever approves it may change it.');
  }
}

/** Whether it may be deleted: by the learner while it is open, by an administrator always. Throws LmsError like the other. */
export function refuseUnlessDeletable(standing: Standing, status: ExternalStatus): void {
  if (standing === 'administers') return;
  if (standing !== 'owns') throw new LmsError('forbidden', 'Only the learner or an administrator may delete this record.');
  if (status === 'pendingApproval') throw new LmsError('conflict', 'The record waits for approval; take it back with the status openForEditing before deleting it.');
  if (!openToLearner.includes(status)) throw new LmsError('forbidden', `The record is ${status} and can no longer be deleted.`);
}
