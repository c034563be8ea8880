import { expect, test } from 'vitest';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { mainActOf } from './main-act.ts';

const record = (more: Partial<TrainingRecord> = {}) => ({
  downloadable: true,
  overallStatus: { code: 'enrolled' },
  links: [{ rel: 'launch', type: 'text/html', href: 'https://lms.example/launch' }],
  learningModule: { id: 'M1', title: 'Fire safety', links: [] },
  ...more,
});
const none: DownloadState = { kind: 'none' };
const ready: DownloadState = { kind: 'ready', bytes: 1, revision: 1 };

test('a course that may be downloaded is downloaded first', () => {
  expect(mainActOf({ record: record(), download: none, statusHere: 'not attempted' })).toEqual({ kind: 'download' });
});

test('a course on this device opens, goes on, or opens again, by how far it is', () => {
  const words = (['not attempted', 'incomplete', 'passed', 'failed'] as const).map((statusHere) => mainActOf({ record: record(), download: ready, statusHere }));
  expect(words).toEqual([
    { kind: 'open', word: 'open', mayStartAnew: false },
    { kind: 'open', word: 'goOn', mayStartAnew: false },
    { kind: 'open', word: 'openAgain', mayStartAnew: true },
    { kind: 'open', word: 'openAgain', mayStartAnew: true },
  ]);
});

test('what was begun on another device goes on here, and what was completed there may be started anew', () => {
  expect(mainActOf({ record: record({ overallStatus: { code: 'incomplete' } }), download: ready, statusHere: 'not attempted' })).toMatchObject({ word: 'goOn' });
  expect(mainActOf({ record: record({ overallStatus: { code: 'completed' } }), download: ready, statusHere: 'not attempted' })).toMatchObject({ word: 'openAgain', mayStartAnew: true });
});

test('an earlier version opens while the new one comes', () => {
  const download: DownloadState = { kind: 'downloading', bytes: 1, total: 2, bytesPerSecond: undefined, secondsLeft: undefined, keptRevision: 1 };
  expect(mainActOf({ record: record(), download, statusHere: 'incomplete' })).toMatchObject({ kind: 'open' });
});

test('while it comes it cannot be opened, and a stopped download can be tried again', () => {
  const download: DownloadState = { kind: 'paused', why: 'by-learner', bytes: 1, total: 2 };
  expect(mainActOf({ record: record(), download, statusHere: 'not attempted' })).toEqual({ kind: 'wait', isPaused: true });
  expect(mainActOf({ record: record(), download: { kind: 'failed', reason: 'cut-short' }, statusHere: 'not attempted' })).toEqual({ kind: 'try-again' });
});

test('what may not be downloaded, or is not said to be, opens in the LMS', () => {
  const lms = { kind: 'lms', href: 'https://lms.example/launch', why: 'not-downloadable' };
  const { downloadable: _unsaid, ...unsaid } = record();
  expect(mainActOf({ record: record({ downloadable: false }), download: none, statusHere: 'not attempted' })).toEqual(lms);
  expect(mainActOf({ record: unsaid, download: none, statusHere: 'not attempted' })).toEqual(lms);
  expect(mainActOf({ record: record({ downloadable: false, links: [] }), download: none, statusHere: 'not attempted' })).toEqual({ kind: 'nothing', why: 'not-downloadable' });
});

test('a course of a standard that the player does not know opens in the LMS, also when it is on this device', () => {
  const lms = { kind: 'lms', href: 'https://lms.example/launch', why: 'not-playable' };
  expect(mainActOf({ record: record(), download: ready, standard: 'aicc', statusHere: 'not attempted' })).toEqual(lms);
  expect(mainActOf({ record: record({ links: [] }), download: ready, standard: 'aicc', statusHere: 'not attempted' })).toEqual({ kind: 'nothing', why: 'not-playable' });
  expect(mainActOf({ record: record(), download: ready, standard: 'scorm-2004', statusHere: 'not attempted' })).toMatchObject({ kind: 'open' });
});
