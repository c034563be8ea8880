import { expect, test } from 'vitest';
import type { Launch, RunEntry, Sitting, TellStep } from '#offline/learner-schema.ts';
import type { HistoryLine } from '#offline/outbox.ts';
import { badgeCount, slipsOf, tallyOf } from './slips.ts';
import { supportText } from './support-text.ts';

const launch: Launch = { id: 'l1', seq: 1, enrollmentId: 'E1', moduleTitle: 'Fire safety', attempt: 1, isNewAttempt: false, startedAt: 1_000 };
const sitting = (id: string, data: Record<string, string> = {}, ownSeconds = 60): Sitting => ({
  id,
  seq: 2,
  launchId: 'l1',
  enrollmentId: 'E1',
  itemId: `item-${id}`,
  itemTitle: `Part ${id}`,
  standard: 'scorm-1.2',
  attempt: 1,
  startedAt: 1_000,
  before: {},
  data,
  recordedAt: 2_000,
  ownSeconds,
  state: 'ended',
  didContentFinish: true,
  apiCalls: 1,
  apiErrors: 0,
});
const entry = (seq: number, state: RunEntry['state'], sittingId?: string, more: Partial<RunEntry> = {}): RunEntry => ({
  seq,
  enrollmentId: 'E1',
  about: sittingId === undefined ? { kind: 'launch', launchId: 'l1' } : { kind: 'sitting', sittingId, launchId: 'l1' },
  state,
  steps: [],
  ...more,
});
const line = (of: RunEntry, about?: Sitting): HistoryLine => ({ entry: of, launch, sitting: about });
const look = (note: NonNullable<TellStep['note']>): TellStep => ({ name: 'look-after', state: 'done', at: 3_000, note });

test('one opening of a course is one slip, its parts in the order they were run', () => {
  const [slip, ...others] = slipsOf([line(entry(3, 'waiting', 'b'), sitting('b')), line(entry(2, 'told', 'a', { settledAt: 9 }), sitting('a')), line(entry(1, 'told', undefined, { settledAt: 8 }))]);
  expect(others).toEqual([]);
  expect(slip).toMatchObject({ title: 'Fire safety', state: 'waiting', seconds: 120, settledAt: 9 });
  expect(slip?.parts.map(({ title, state }) => [title, state])).toEqual([
    ['Part a', 'sent'],
    ['Part b', 'waiting'],
  ]);
});

test('what needs the learner counts more than what goes on by itself', () => {
  const stateOf = (...states: RunEntry['state'][]) => slipsOf(states.map((state, index) => line(entry(index + 1, state, `s${index}`), sitting(`s${index}`))))[0]?.state;
  expect([stateOf('told', 'told'), stateOf('told', 'waiting'), stateOf('unsure', 'waiting'), stateOf('parked', 'waiting', 'unsure'), stateOf('open', 'waiting')]).toEqual(['sent', 'waiting', 'unsure', 'refused', 'open']);
});

test('the slip says what the LMS answered last', () => {
  const [slip] = slipsOf([line(entry(2, 'told', 'a', { settledAt: 9, steps: [look({ overallStatus: 'incomplete' }), look({ overallStatus: 'completed', score: 90 })] }), sitting('a'))]);
  expect(slip?.answer).toEqual({ status: 'completed', score: 90 });
});

test('a reason is said once, with both readings of the LMS', () => {
  const note = { overallStatusBefore: 'enrolled', overallStatus: 'incomplete' };
  const [slip] = slipsOf([
    line(entry(3, 'unsure', 'b', { reason: 'result-answer-lost', steps: [look(note)] }), sitting('b')),
    line(entry(2, 'unsure', 'a', { reason: 'result-answer-lost', steps: [look(note)] }), sitting('a')),
  ]);
  expect(slip?.remarks).toEqual([{ reason: 'result-answer-lost', note }]);
});

test('score and time are those that are sent: the content’s own where they can be believed', () => {
  const data = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.score.max': '100', 'cmi.core.session_time': '0000:00:58.00' };
  const [slip] = slipsOf([line(entry(2, 'told', 'a'), sitting('a', data))]);
  expect(slip?.parts[0]).toMatchObject({ status: 'passed', score: { raw: 90, max: 100 }, seconds: 58 });
});

const other = (of: RunEntry, launchId = 'l2'): HistoryLine => ({ entry: { ...of, about: { kind: 'launch', launchId } }, launch: undefined, sitting: undefined });

test('badge and card count openings of courses, not requests', () => {
  const tally = tallyOf(slipsOf([line(entry(1, 'waiting')), line(entry(2, 'waiting', 'a'), sitting('a')), other(entry(3, 'told'))]));
  expect([tally.waiting, badgeCount(tally)]).toEqual([1, 1]);
});

test('what is unsure or refused is on the badge until it was seen, and is counted as what it is for ever', () => {
  const unsure = entry(1, 'unsure', undefined, { reason: 'result-answer-lost' });
  const before = tallyOf(slipsOf([line(unsure), other(entry(2, 'parked'))]));
  const after = tallyOf(slipsOf([line({ ...unsure, seenAt: 7 }), other(entry(2, 'parked', undefined, { seenAt: 8 }))]));
  expect([before, badgeCount(before)]).toEqual([{ waiting: 0, unsure: 1, refused: 1, unseen: 2 }, 2]);
  expect([after, badgeCount(after)]).toEqual([{ waiting: 0, unsure: 1, refused: 1, unseen: 0 }, 0]);
});

test('one opening is never counted twice: what still waits of an unsure one belongs to its question', () => {
  const tally = tallyOf(slipsOf([line(entry(1, 'unsure')), line(entry(2, 'waiting', 'a'), sitting('a'))]));
  expect([tally, badgeCount(tally)]).toEqual([{ waiting: 0, unsure: 1, refused: 0, unseen: 1 }, 1]);
});

test('the details for support have every step, in the words of the standards', () => {
  const step: TellStep = { name: 'PutParam', state: 'done', at: Date.UTC(2026, 0, 5, 9), note: { status: 'passed', seconds: 58 } };
  const [slip] = slipsOf([line(entry(2, 'unsure', 'a', { reason: 'exit-answer-lost', steps: [step] }), sitting('a'))]);
  const text = supportText(slip!, 'mia.lund');
  expect(text).toContain('enrollment E1');
  expect(text).toContain('#2 sitting unsure (exit-answer-lost)');
  expect(text).toContain('2026-01-05T09:00:00.000Z PutParam done {"status":"passed","seconds":58}');
});

test('the details for support hold nothing that opens a conversation with the LMS', () => {
  const step: TellStep = { name: 'hacpInfo', state: 'done', at: 1, note: { url: 'https://lms.example/hacp?session=S-1', sessionId: 'S-1', auPassword: 'secret' } };
  const text = supportText(slipsOf([line(entry(2, 'told', 'a', { steps: [step, { ...step, note: { sessionId: 'S-1' } }] }), sitting('a'))])[0]!, 'mia.lund');
  expect(text).toContain('hacpInfo done {"url":"https://lms.example/hacp"}');
  expect(text).not.toMatch(/S-1|secret|sessionId|auPassword/);
});
