import { expect, test } from 'vitest';
import type { DownloadState } from './downloads/download-state.ts';
import { aDevice } from '../test/offline/device.ts';
import { knownAnswers } from './known-answers.ts';
import { isAllHere, keepPackedFor, readPackedFor } from './packed-for.ts';

const at = new Date(2026, 10, 26, 10, 42).getTime();
const hourMs = 3_600_000;

test('that somebody packed is known until the time is over', async () => {
  const answers = knownAnswers((await aDevice()).db);
  expect(await readPackedFor(answers)).toBeUndefined();
  const packedFor = { days: 3, at, enrollmentIds: ['E1'] };
  await keepPackedFor(answers, packedFor);
  expect(await readPackedFor(answers, at + hourMs)).toEqual(packedFor);
  expect(await readPackedFor(answers, at + 70 * hourMs)).toBeUndefined();
});

test('packed is who has all of it here', () => {
  const here: DownloadState = { kind: 'ready', bytes: 1, revision: 1 };
  expect(isAllHere({ enrollmentIds: ['E1', 'E2'] }, new Map([['E1', here]]))).toBe(false);
  expect(isAllHere({ enrollmentIds: ['E1', 'E2'] }, new Map([['E1', here], ['E2', here]]))).toBe(true);
  expect(isAllHere({ enrollmentIds: [] }, new Map())).toBe(true);
});
