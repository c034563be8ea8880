import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { holdEnrollment } from '../../store/enrollments.ts';
import { putItemState } from '../../store/item-states.ts';
import { launchesOf } from '../../store/launches.ts';
import { rollUp } from '../../store/roll-up.ts';
import type { Temperament } from '../../temperament.ts';
import { openTestLms, type TestLms, type TestLmsOptions } from '../../testing/test-lms.ts';

let lms: TestLms;
const open = async (options?: TestLmsOptions): Promise<string> => {
  lms = await openTestLms(options);
  await lms.aUser({ id: 'ada' });
  return lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aPackage() });
};
const withTemperament = async (temperament: Partial<Temperament>): Promise<void> => {
  await lms.close();
  await open({ temperament });
};
beforeEach(async () => {
  await open();
  return () => lms.close();
});

const launch = (datetime: string, options: { readonly allowNewAttempt?: boolean } = {}) =>
  lms.call(contract.launchTracker, { enrollmentId: 'E1', datetime, ...options }, 'ada');
const theRecord = () => lms.call(contract.record, { id: 'E1' }, 'ada');
const attempts = async (): Promise<readonly number[]> => (await launchesOf(lms.store.db, 'E1')).map((row) => row.attempt);

/** What HACP does when the only item is told. */
async function tell(status: 'passed' | 'incomplete', scoreRaw?: number): Promise<void> {
  const now = lms.clock.now();
  await lms.store.db.transaction(async (tx) => {
    const enrollment = await holdEnrollment(tx, 'E1');
    await putItemState(tx, { enrollmentId: 'E1', attempt: enrollment?.currentAttempt ?? 1, itemId: 'ITEM-1', status, scoreRaw: scoreRaw ?? null, changedAt: now });
    await rollUp(tx, 'E1', now, lms.parts.temperament);
  });
}

test('a launch starts the record, at the moment when the learner opened the course', async () => {
  expect(await launch('2026-01-03T18:30Z')).toEqual({
    status: 'ok',
    enrollment: {
      id: 'E1',
      attemptCount: 1,
      lastAttemptDate: '2026-01-03T18:30:00.000+00:00',
      overallStatus: { code: 'incomplete', label: 'In Process' },
    },
  });
  expect(await theRecord()).toMatchObject({ startDate: '2026-01-03T18:30:00.000+00:00', overallStatus: { code: 'incomplete' } });
});

test('a launch told twice counts twice: the LMS is no kinder than a real one', async () => {
  await launch('2026-01-03T18:30Z');
  await launch('2026-01-03T18:30Z');
  expect(await theRecord()).toMatchObject({ attemptCount: 2 });
});

test('two launches told at the same moment both count', async () => {
  await Promise.all([launch('2026-01-03T18:30Z'), launch('2026-01-03T18:31Z'), launch('2026-01-03T18:32Z')]);
  expect(await theRecord()).toMatchObject({ attemptCount: 3 });
});

test('the start stays that of the first launch told, the last attempt is that of the last one told, whatever its date', async () => {
  await launch('2026-01-03T18:30Z');
  await launch('2026-01-02T07:00:30+01:00');
  expect(await theRecord()).toMatchObject({ startDate: '2026-01-03T18:30:00.000+00:00', lastAttemptDate: '2026-01-02T06:00:30.000+00:00' });
});

test('a new attempt is opened only when it is allowed and the last one is completed', async () => {
  await launch('2026-01-01T08:00Z', { allowNewAttempt: true });
  await tell('incomplete');
  await launch('2026-01-02T08:00Z', { allowNewAttempt: true });
  await tell('passed', 70);
  await launch('2026-01-03T08:00Z');
  expect(await theRecord()).toMatchObject({ overallStatus: { code: 'completed' }, score: 70 });
  await launch('2026-01-04T08:00Z', { allowNewAttempt: true });
  expect(await attempts()).toEqual([1, 1, 1, 2]);
});

test('a new attempt takes the record back in process and keeps the best score', async () => {
  await launch('2026-01-01T08:00Z');
  await tell('passed', 70);
  expect(await theRecord()).toMatchObject({ endDate: '2026-01-05T09:00:00.000+00:00' });
  await launch('2026-01-02T08:00Z', { allowNewAttempt: true });
  const reopened = await theRecord();
  expect(reopened).toMatchObject({ overallStatus: { code: 'incomplete' }, score: 70, attemptCount: 2 });
  expect(reopened).not.toHaveProperty('endDate');
  await tell('passed', 40);
  expect(await theRecord()).toMatchObject({ overallStatus: { code: 'completed' }, score: 70 });
});

test('a worse status in the same attempt counts: nothing protects the better one', async () => {
  await launch('2026-01-01T08:00Z');
  await tell('passed', 70);
  await tell('incomplete', 10);
  expect(await theRecord()).toMatchObject({ overallStatus: { code: 'incomplete' }, score: 10 });
});

test('[temperament] a LMS may keep the record completed through a new attempt', async () => {
  await withTemperament({ newAttemptReopens: false });
  await launch('2026-01-01T08:00Z');
  await tell('passed', 70);
  await launch('2026-01-02T08:00Z', { allowNewAttempt: true });
  expect(await theRecord()).toMatchObject({ overallStatus: { code: 'completed' }, endDate: '2026-01-05T09:00:00.000+00:00' });
  expect(await attempts()).toEqual([1, 2]);
});

test('[temperament] a LMS may know launches to the minute only', async () => {
  await withTemperament({ hasMinuteDates: true });
  await launch('2026-01-03T18:30:59.999Z');
  expect(await theRecord()).toMatchObject({ startDate: '2026-01-03T18:30:00.000+00:00', lastAttemptDate: '2026-01-03T18:30:00.000+00:00' });
});

test('a launch of what may not be downloaded, is not one’s own, or is no enrollment any more is refused and not counted', async () => {
  await lms.aUser({ id: 'eve' });
  await lms.anEnrollment({ id: 'fixed', userId: 'ada', moduleId: await lms.aPackage({ downloadable: false }) });
  await lms.anEnrollment({ id: 'classroom', userId: 'ada', moduleId: await lms.aModule() });
  await lms.anEnrollment({ id: 'withdrawn', userId: 'ada', moduleId: await lms.aPackage(), overallStatus: 'withdrawn' });
  const refused = async (enrollmentId: string, as: string) => {
    const { status, code } = await lms.refusal(contract.launchTracker, { enrollmentId, datetime: '2026-01-03T18:30Z' }, as);
    return [status, code, (await launchesOf(lms.store.db, enrollmentId)).length];
  };
  expect(await refused('fixed', 'ada')).toEqual([403, 'not-downloadable', 0]);
  expect(await refused('classroom', 'ada')).toEqual([403, 'not-downloadable', 0]);
  expect(await refused('withdrawn', 'ada')).toEqual([403, 'forbidden', 0]);
  expect(await refused('E1', 'eve')).toEqual([404, 'not-found', 0]);
  expect(await refused('E404', 'ada')).toEqual([404, 'not-found', 0]);
});

test('a date that no device can mean is refused, not a fault', async () => {
  expect(await lms.refusal(contract.launchTracker, { enrollmentId: 'E1', datetime: '0000-01-01T00:00Z' }, 'ada')).toMatchObject({ status: 400, code: 'invalid-parameter' });
});
