import { expect, test, vi } from 'vitest';
import { ApiError, type ApiErrorDetails, type ApiErrorReason } from '#api/api-error.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { enrolOnce, lookAgain } from './enrol-once.ts';

const record = (code: string): TrainingRecord => ({ id: 'E1', learningModule: { id: 'M1', title: 'First aid', links: [] }, overallStatus: { code }, links: [], trainingRecords: [] });
const failing = (reason: ApiErrorReason, details: ApiErrorDetails) => vi.fn(() => Promise.reject(new ApiError(reason, details)));
const finding = (...answers: readonly (TrainingRecord | undefined | Error)[]) => {
  const left = [...answers];
  return vi.fn(() => {
    const next = left.shift();
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
};
const sending = (code: string) => vi.fn(() => Promise.resolve(record(code)));
const lost = { didReachLms: 'maybe' } as const;
const offline = new ApiError('offline', { didReachLms: 'no' });

test.for([
  ['enrolled', 'enrolled'],
  ['pendingApproval', 'approval'],
  ['waitlisted', 'waitlisted'],
] as const)('what the LMS made of it is told: %s', async ([code, kind]) => {
  expect(await enrolOnce({ find: finding(undefined), send: sending(code) })).toEqual({ kind, record: record(code), wasThere: false });
});

test('what is there already is not sent again', async () => {
  const send = sending('enrolled');
  expect(await enrolOnce({ find: finding(record('waitlisted')), send })).toMatchObject({ kind: 'waitlisted', wasThere: true });
  expect(send).not.toHaveBeenCalled();
});

test('when the LMS cannot be asked, nothing is sent', async () => {
  const send = sending('enrolled');
  expect(await enrolOnce({ find: finding(offline), send })).toEqual({ kind: 'not-sent', reason: 'offline' });
  expect(send).not.toHaveBeenCalled();
});

test('after a lost answer the LMS is asked, and what it has counts', async () => {
  const send = failing('timed-out', lost);
  expect(await enrolOnce({ find: finding(undefined, record('enrolled')), send })).toMatchObject({ kind: 'enrolled' });
  expect(send).toHaveBeenCalledTimes(1);
});

test('after a lost answer a retry is offered only when the LMS says that it has nothing', async () => {
  expect(await enrolOnce({ find: finding(undefined, undefined), send: failing('bad-answer', lost) })).toEqual({ kind: 'lost' });
  expect(await enrolOnce({ find: finding(undefined, offline), send: failing('timed-out', lost) })).toEqual({ kind: 'unsure' });
});

test('looking again never sends', async () => {
  expect(await lookAgain(finding(offline))).toEqual({ kind: 'unsure' });
  expect(await lookAgain(finding(undefined))).toEqual({ kind: 'lost' });
  expect(await lookAgain(finding(record('enrolled')))).toMatchObject({ kind: 'enrolled' });
});

test.for([
  ['no-seats', 'full'],
  ['enrollment-closed', 'closed'],
  ['session-needed', 'needs-date'],
  ['prerequisites-missing', 'prerequisites'],
  ['payment-required', 'payment'],
  ['mercury-retrograde', 'other'],
] as const)('a refusal has its reason, and the LMS’s own words: %s', async ([code, because]) => {
  const send = failing('refused', { didReachLms: 'yes', status: 200, lms: { code, message: 'No.' } });
  expect(await enrolOnce({ find: finding(undefined), send })).toEqual({ kind: 'refused', because, said: `${code}: No.` });
});

test('who was enrolled by another tab meanwhile is enrolled', async () => {
  const send = failing('refused', { didReachLms: 'yes', lms: { code: 'already-enrolled', message: 'Twice.' } });
  expect(await enrolOnce({ find: finding(undefined, record('enrolled')), send })).toMatchObject({ kind: 'enrolled', wasThere: true });
});

test('an LMS that takes no enrolments, or not from this person, says so; one that is busy was not reached', async () => {
  const outcome = (reason: ApiErrorReason) => enrolOnce({ find: finding(undefined), send: failing(reason, { didReachLms: 'yes' }) });
  expect(await outcome('not-found')).toMatchObject({ kind: 'refused', because: 'not-offered' });
  expect(await outcome('forbidden')).toMatchObject({ kind: 'refused', because: 'not-allowed' });
  expect(await outcome('signed-out')).toEqual({ kind: 'not-sent', reason: 'signed-out' });
  expect(await outcome('busy')).toEqual({ kind: 'not-sent', reason: 'busy' });
});
