import { expect, test } from 'vitest';
import { ApiError, type ApiErrorDetails, type ApiErrorReason } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { learningKinds } from './learning-kinds.ts';
import { markDone, mayMarkDone } from './mark-done.ts';

const record = (code: string): TrainingRecord => ({ id: 'E1', learningModule: { id: 'M1', title: 'A book', links: [] }, overallStatus: { code }, links: [], trainingRecords: [] });
const failing = (reason: ApiErrorReason, details: ApiErrorDetails) => () => Promise.reject(new ApiError(reason, details));
const finding = (code: string) => () => Promise.resolve(record(code));

test('a learner says himself that it is done where nobody else can notice, as long as it is open', () => {
  expect(learningKinds.filter((kind) => mayMarkDone(kind, record('enrolled'))).sort()).toEqual(['audioCassette', 'book', 'cd', 'externalCourse', 'selfTrainingPaper', 'selfTrainingVideo', 'task', 'video']);
  expect(['completed', 'pendingApproval', 'withdrawn'].filter((code) => mayMarkDone('book', record(code)))).toEqual([]);
});

test('it is done, or somebody is asked to sign it off', async () => {
  const answering = (status: string) => markDone({ send: () => Promise.resolve({ status, enrollments: [] }), find: finding('enrolled') });
  expect([await answering('ok'), await answering('requested')]).toEqual([{ kind: 'done' }, { kind: 'asked' }]);
});

test('after a lost answer the LMS is asked, and what cannot be known is not claimed', async () => {
  const lost = failing('timed-out', { didReachLms: 'maybe' });
  expect(await markDone({ send: lost, find: finding('completed') })).toEqual({ kind: 'done' });
  expect(await markDone({ send: lost, find: finding('enrolled') })).toEqual({ kind: 'unsure' });
  expect(await markDone({ send: lost, find: failing('offline', { didReachLms: 'no' }) })).toEqual({ kind: 'unsure' });
});

test('a no is told with the LMS’s own words; what was not sent is told as such', async () => {
  expect(await markDone({ send: failing('refused', { didReachLms: 'yes', lms: { code: 'conflict', message: 'Nobody signs it off.' } }), find: finding('enrolled') })).toEqual({ kind: 'refused', said: 'conflict: Nobody signs it off.' });
  expect(await markDone({ send: failing('offline', { didReachLms: 'no' }), find: finding('enrolled') })).toEqual({ kind: 'not-sent', reason: 'offline' });
});
