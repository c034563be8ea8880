import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'eve' });
  return () => lms.close();
});

const { externalTrainingRequests, externalTrainingRecords, externalTrainingRecord, externalRecordAdder, externalRecordUpdater, externalRecordDeleter } = contract;

describe.each<LmsFunction>([externalTrainingRequests, externalTrainingRecords, externalTrainingRecord, externalRecordAdder, externalRecordUpdater, externalRecordDeleter])('$name', (fn) => {
  const given: Readonly<Record<string, string>> = {
    ...('title' in fn.parameters.entries && { title: 'x', startDate: '2026-01-01', endDate: '2026-01-01' }),
    ...('id' in fn.parameters.entries && { id: 'R1' }),
  };

  test('nobody who has not said who he is gets anything', async () => {
    expect(await lms.refusal(fn, given)).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('it takes its own method only', async () => {
    const response = await lms.request(`ekp/${fn.path}`, { as: 'ada', method: fn.method === 'GET' ? 'POST' : 'GET' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, fn.method === 'GET' ? 'GET, HEAD' : 'POST']);
  });

  test.each(Object.keys(given))('without %s it says what is missing', async (name) => {
    const { [name]: _, ...rest } = given;
    expect(await lms.refusal(fn, rest, 'ada')).toEqual({ status: 400, code: 'invalid-parameter', message: `${name} is missing.` });
  });

  test('an unknown format, somebody else’s position, and acting without the right to are refused', async () => {
    expect(await lms.refusal(fn, { ...given, format: 'yaml' }, 'ada')).toMatchObject({ status: 400, message: 'format must be json or xml.' });
    expect(await lms.refusal(fn, { ...given, assignmentId: 'boss' }, 'ada')).toMatchObject({ status: 400, code: 'invalid-parameter' });
    expect(await lms.refusal(fn, { ...given, onBehalfOf: 'ada' }, 'eve')).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test.skipIf(fn.method === 'GET')('another kind of body is refused', async () => {
    for (const type of ['application/json', fn.body === 'multipart' ? 'application/x-www-form-urlencoded' : 'multipart/form-data; boundary=x']) {
      const response = await lms.request(`ekp/${fn.path}`, { as: 'ada', method: 'POST', body: new URLSearchParams(given).toString(), headers: { 'Content-Type': type } });
      expect(response.status).toBe(400);
    }
  });
});
