import { expect, test } from 'vitest';
import type { ItemRecord, Sitting } from '#offline/learner-schema.ts';
import { settleSitting } from './settle-sitting.ts';

const aSitting = (more: Partial<Sitting> = {}): Sitting => ({
  id: 'S1',
  seq: 2,
  launchId: 'L1',
  enrollmentId: 'E1',
  itemId: 'I1',
  itemTitle: 'Item',
  standard: 'scorm-1.2',
  attempt: 1,
  startedAt: 1000,
  before: {},
  data: {},
  recordedAt: 61_000,
  ownSeconds: 60,
  state: 'ended',
  didContentFinish: true,
  apiCalls: 5,
  apiErrors: 0,
  didStart: true,
  ...more,
});
const aRecord = (more: Partial<ItemRecord>): ItemRecord => ({ enrollmentId: 'E1', itemId: 'I1', attempt: 1, status: 'incomplete', data: {}, totalSeconds: 0, changedAt: 0, ...more });

test('what was opened and said nothing of a status is incomplete, not "not attempted"', () => {
  const said = settleSitting(aSitting({ data: { 'cmi.core.lesson_status': 'not attempted' } }), undefined, 'sco');
  expect(said.sitting.data).toEqual({ 'cmi.core.lesson_status': 'incomplete' });
  const silent = settleSitting(aSitting({ standard: 'scorm-2004', data: { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' } }), undefined, 'sco');
  expect(silent.sitting.data).toMatchObject({ 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'unknown' });
  expect(silent.record.status).toBe('incomplete');
});

test('what never calls the API is completed by being opened; a SCO only when it had time to call', () => {
  const silent = { apiCalls: 0, didContentFinish: false, ownSeconds: 1 };
  expect(settleSitting(aSitting(silent), undefined, 'asset').record.status).toBe('completed');
  expect(settleSitting(aSitting(silent), undefined, 'sco').record.status).toBe('incomplete');
  expect(settleSitting(aSitting({ ...silent, ownSeconds: 8 }), undefined, 'sco').record.status).toBe('completed');
  expect(settleSitting(aSitting({ ...silent, ownSeconds: 8 }), undefined, 'unsaid').sitting.data).toEqual({ 'cmi.core.lesson_status': 'completed' });
  expect(settleSitting(aSitting({ ...silent, ownSeconds: 8, standard: 'scorm-2004' }), undefined, 'unsaid').sitting.data).toEqual({ 'cmi.completion_status': 'completed' });
  // Cut off in the middle, nobody knows whether it would have called.
  expect(settleSitting(aSitting({ ...silent, ownSeconds: 8, state: 'interrupted' }), undefined, 'sco').record.status).toBe('incomplete');
  expect(settleSitting(aSitting({ ...silent, data: { 'cmi.core.lesson_status': 'passed' } }), undefined, 'asset').record.status).toBe('passed');
});

test('[S5] time is counted once: what the content reported, or our own clock, never both', () => {
  const reported = aSitting({ data: { 'cmi.core.lesson_status': 'completed', 'cmi.core.session_time': '0000:00:50' } });
  expect(settleSitting(reported, aRecord({ totalSeconds: 100 }), 'sco').record.totalSeconds).toBe(150);
  const unsaid = aSitting({ data: { 'cmi.core.lesson_status': 'completed', 'cmi.core.session_time': '00:00:00' } });
  const settled = settleSitting(unsaid, aRecord({ totalSeconds: 100 }), 'sco');
  expect(settled.record.totalSeconds).toBe(160);
  expect(settled.sitting.data).not.toHaveProperty(['cmi.core.session_time']);
  expect(settleSitting({ ...reported, state: 'interrupted' }, undefined, 'sco').record.totalSeconds).toBe(60);
});

test('[S6] the item keeps the best status that was earned in this attempt, with its score', () => {
  const worse = aSitting({ data: { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '10' } });
  const { record, sitting } = settleSitting(worse, aRecord({ status: 'passed', scoreRaw: 90 }), 'sco');
  expect(record).toMatchObject({ status: 'passed', scoreRaw: 90 });
  expect(sitting.data['cmi.core.lesson_status']).toBe('incomplete'); // what happened is told as it happened
  const better = aSitting({ data: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '95' } });
  expect(settleSitting(better, aRecord({ status: 'passed', scoreRaw: 90 }), 'sco').record.scoreRaw).toBe(95);
});

test('what never loaded is not completed, however long it stood there; what it said for itself counts', () => {
  const silent = { apiCalls: 0, didContentFinish: false, ownSeconds: 60 };
  expect(settleSitting(aSitting(silent), undefined, 'broken').record.status).toBe('incomplete');
  expect(settleSitting(aSitting({ ...silent, standard: 'scorm-2004' }), undefined, 'broken').record.status).toBe('incomplete');
  expect(settleSitting(aSitting({ data: { 'cmi.core.lesson_status': 'passed' } }), undefined, 'broken').record.status).toBe('passed');
});

test('where an item began anew within an attempt, its own time begins anew with it; all of it counts for the learner', () => {
  const run = (entry: string, before: ItemRecord | undefined) => settleSitting(aSitting({ standard: 'scorm-2004', before: { 'cmi.entry': entry } }), before, 'sco').record;
  const first = run('ab-initio', undefined);
  const resumed = run('resume', first);
  const anew = run('ab-initio', resumed);
  expect([first, resumed, anew].map(({ totalSeconds, sinceAnewSeconds }) => [totalSeconds, sinceAnewSeconds])).toEqual([[60, 60], [120, 120], [180, 60]]);
  // One that was kept before this was told apart.
  expect(run('resume', aRecord({ totalSeconds: 30 })).sinceAnewSeconds).toBe(90);
});
