import type { ExternalTrainingDeps } from '#features/external-training/external-training-deps.ts';
import { hrefOfExternalRecord, hrefOfExternalTraining, hrefOfRecord } from './addresses.ts';
import { callsOf } from './calls.ts';
import type { Connectivity } from './connectivity.ts';
import { externalDraftsOf } from './external-drafts-of.ts';
import type { LearnerSpace } from './learner-space.ts';
import { externalTrainingRecordQuery } from './queries/external-training-record.ts';
import { externalTrainingRecordsQuery } from './queries/external-training-records.ts';
import { fileQuery } from './queries/file.ts';

/** What external training stands on, for one learner. */
export const externalTrainingDeps = (space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): ExternalTrainingDeps => ({
  records: externalTrainingRecordsQuery(space),
  record: (id) => externalTrainingRecordQuery(space, id),
  attachment: (url) => fileQuery(space, url),
  calls: callsOf(space),
  drafts: externalDraftsOf(space.answers),
  fileOf: async (callId) => {
    const call = await space.db.get('calls', callId);
    const file = call && (await (await import('#offline/calls/read-call.ts')).attachmentOf(space.db, call));
    return file === 'missing' ? undefined : file;
  },
  isOnline,
  hrefOfExternalRecord,
  hrefOfExternalTraining,
  hrefOfRecord,
});
