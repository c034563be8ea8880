import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { decodeAnswer } from '#api/contract/answers.ts';
import { plainTemperament } from '../temperament.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { testBrowser } from '../testing/test-browser.ts';

let lms: TestLms;
let enrollmentId: string;
beforeEach(async () => {
  lms = await openTestLms({ temperament: plainTemperament });
  await lms.aUser({ id: 'ada', given: 'Ada' });
  enrollmentId = await lms.anEnrollment({ userId: 'ada', moduleId: await lms.aPackage({ identifier: 'TINY' }) });
  return () => lms.close();
});

describe('a plain LMS, which gives only what the vendor is known to answer', () => {
  test('known answers are given, with elements that nobody knows in places that nobody expects, and are still read', async () => {
    const xml = await (await lms.ask(contract.enrollments, {}, 'ada')).text();
    expect(xml).toContain('<siteExtension');
    expect(decodeAnswer(contract.enrollments.response, xml)).toMatchObject({ kind: 'answer', problems: [], value: { trainingRecords: [{ id: enrollmentId, learningModule: { id: 'TINY' } }] } });
    const json = await (await lms.ask(contract.me, {}, 'ada')).text();
    expect(JSON.parse(json)).toMatchObject({ siteExtension: {}, id: 'ada' });
    expect(decodeAnswer(contract.me.response, json)).toMatchObject({ kind: 'answer', value: { id: 'ada', given: 'Ada' } });
  });

  test('an empty history is still a history', async () => {
    await lms.aUser({ id: 'bo' });
    expect(await lms.call(contract.records, {}, 'bo')).toMatchObject({ trainingRecords: [] });
  });

  test('what is not known cannot be told: launches and sittings wait', async () => {
    for (const refusal of [
      await lms.refusal(contract.launchTracker, { enrollmentId, datetime: '2026-01-05T08:00Z' }, 'ada'),
      await lms.refusal(contract.hacpInfo, { enrollmentId, itemId: 'ITEM-1' }, 'ada'),
    ]) {
      expect(refusal).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  test('a package comes whole or not at all', async () => {
    const response = await lms.request(`ekp/api/contentPackage?enrollmentId=${enrollmentId}`, { as: 'ada', headers: { Range: 'bytes=0-9' } });
    expect(response.status).toBe(200);
    expect(response.headers.has('Accept-Ranges')).toBe(false);
  });

  test('who does nothing for twenty minutes has to sign in again', async () => {
    const browser = testBrowser(lms);
    await browser.signIn('ada', { stay: true });
    for (let minutes = 0; minutes < 60; minutes += 15) {
      lms.clock.advance(15 * 60_000);
      expect((await browser.fetch('ekp/api/me')).status).toBe(200);
    }
    lms.clock.advance(21 * 60_000);
    expect((await browser.fetch('ekp/api/me')).status).toBe(401);
  });
});
