import { expect, test } from 'vitest';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { learningKinds } from './learning-kinds.ts';
import { mayMarkDone } from './mark-done.ts';

const record = (code: string): TrainingRecord => ({ id: 'E1', learningModule: { id: 'M1', title: 'A book', links: [] }, overallStatus: { code }, links: [], trainingRecords: [] });

test('a learner says himself that it is done where nobody else can notice, as long as it is open', () => {
  expect(learningKinds.filter((kind) => mayMarkDone(kind, record('enrolled'))).sort()).toEqual(['audioCassette', 'book', 'cd', 'externalCourse', 'selfTrainingPaper', 'selfTrainingVideo', 'task', 'video']);
  expect(['completed', 'pendingApproval', 'withdrawn'].filter((code) => mayMarkDone('book', record(code)))).toEqual([]);
});
