import { expect, test } from 'vitest';
import type { RunEntry } from '#offline/learner-schema.ts';
import { aLaunch, aSitting, callLine, launchLine, lookedAfter, sittingLine } from '../../test/screens/sync-record.ts';
import { sayingsOfSlip } from './sayings.ts';
import { partsOf } from './slip-parts.ts';
import { badgeCount, entriesAskedOf, slipsOf, tallyOf } from './slips.ts';

test('one opening of a course is one slip, its parts in the order they were run', () => {
  const [slip, ...others] = slipsOf([sittingLine(3, 'waiting', aSitting('b')), sittingLine(2, 'told', aSitting('a'), { settledAt: 9 }), launchLine('told', { settledAt: 8 })]);
  expect(others).toEqual([]);
  expect(slip).toMatchObject({ id: 'l1', what: 'course', title: 'Fire safety', state: 'waiting' });
  expect(partsOf(slip!).map(({ title, seconds }) => [title, seconds])).toEqual([
    ['Part a', 60],
    ['Part b', 60],
  ]);
});

test('what a person decided is a slip of its own', () => {
  const slips = slipsOf([callLine('withdraw', 'waiting', { enrollmentId: 'E1' }), launchLine('told')]);
  expect(slips.map(({ id, what, title, enrollmentId, state }) => ({ id, what, title, enrollmentId, state }))).toEqual([
    { id: 'c-withdraw', what: 'withdraw', title: 'Crane signals', enrollmentId: 'E1', state: 'waiting' },
    { id: 'l1', what: 'course', title: 'Fire safety', enrollmentId: 'E1', state: 'sent' },
  ]);
});

test('what needs the learner counts more than what goes on by itself', () => {
  const stateOf = (...states: RunEntry['state'][]) => slipsOf(states.map((state, index) => sittingLine(index + 1, state, aSitting(`s${index}`))))[0]?.state;
  expect([stateOf('told', 'told'), stateOf('told', 'waiting'), stateOf('unsure', 'waiting'), stateOf('parked', 'waiting', 'unsure'), stateOf('open', 'waiting')]).toEqual(['sent', 'waiting', 'unsure', 'refused', 'open']);
});

test('the slip says when the last of it was sent, and what the LMS answered last', () => {
  const [slip] = slipsOf([
    sittingLine(2, 'told', aSitting('a'), { settledAt: 9, steps: [lookedAfter({ overallStatus: 'incomplete' }), lookedAfter({ overallStatus: 'completed', score: 90 })] }),
    launchLine('told', { settledAt: 8 }),
  ]);
  expect(sayingsOfSlip(slip!)).toEqual([
    { sentence: 'slipSays.sent', at: 9 },
    { sentence: 'slipSays.answered', answer: { status: 'completed', score: 90 } },
  ]);
});

test('what the LMS answered to a call is on its slip', () => {
  const [slip] = slipsOf([callLine('enrol', 'told', { settledAt: 9, reason: 'waitlisted' })]);
  expect(sayingsOfSlip(slip!)).toEqual([
    { sentence: 'slipSays.sent', at: 9 },
    { sentence: 'slipSays.answered', answer: { status: 'waitlisted', score: undefined } },
  ]);
});

test('what is true of several parts is said once, with both readings of the LMS', () => {
  const note = { overallStatusBefore: 'enrolled', overallStatus: 'incomplete' };
  const unsure = { reason: 'result-answer-lost', steps: [lookedAfter(note)], settledAt: 7 };
  const [slip] = slipsOf([sittingLine(3, 'unsure', aSitting('b'), unsure), sittingLine(2, 'unsure', aSitting('a'), unsure)]);
  expect(sayingsOfSlip(slip!)).toEqual([{ sentence: 'waitingSays.unsure', at: 7, readings: note }]);
});

test('score and time are those that are sent: the content’s own where they can be believed', () => {
  const data = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90', 'cmi.core.score.max': '100', 'cmi.core.session_time': '0000:00:58.00' };
  const [slip] = slipsOf([sittingLine(2, 'told', aSitting('a', data))]);
  expect(partsOf(slip!)[0]).toMatchObject({ status: 'passed', score: { raw: 90, max: 100 }, seconds: 58 });
});

const other = (state: RunEntry['state'], more: Partial<RunEntry> = {}) => launchLine(state, { seq: 3, ...more }, aLaunch('l2'));

test('badge and card count openings of courses and decisions, not requests', () => {
  const tally = tallyOf(slipsOf([launchLine('waiting'), sittingLine(2, 'waiting', aSitting('a')), other('told'), callLine('markRead', 'waiting'), callLine('approveTask', 'undone')]));
  expect([tally.waiting, badgeCount(tally)]).toEqual([2, 2]);
});

test('what is unsure or refused is on the badge until it was seen, and is counted as what it is for ever', () => {
  const before = tallyOf(slipsOf([launchLine('unsure', { reason: 'result-answer-lost' }), other('parked')]));
  const after = tallyOf(slipsOf([launchLine('unsure', { reason: 'result-answer-lost', seenAt: 7 }), other('parked', { seenAt: 8 })]));
  expect([before, badgeCount(before)]).toEqual([{ waiting: 0, unsure: 1, refused: 1, moved: 0, unseen: 2 }, 2]);
  expect([after, badgeCount(after)]).toEqual([{ waiting: 0, unsure: 1, refused: 1, moved: 0, unseen: 0 }, 0]);
});

test('one opening is never counted twice: what still waits of an unsure one belongs to its question', () => {
  const tally = tallyOf(slipsOf([launchLine('unsure'), sittingLine(2, 'waiting', aSitting('a'))]));
  expect([tally, badgeCount(tally)]).toEqual([{ waiting: 0, unsure: 1, refused: 0, moved: 0, unseen: 1 }, 1]);
});

test('[S8] [S9] what waits behind an enrollment that was set aside is not said to go by itself, whichever slip it is on', () => {
  const later = sittingLine(4, 'waiting', aSitting('b'), {}, aLaunch('l2'));
  const withdrawal = callLine('withdraw', 'waiting', { enrollmentId: 'E1', queues: ['E1', 'module:M1'] });
  const enrolment = callLine('enrol', 'waiting', { seq: 6, queues: ['module:M1'] });
  const lines = (seenAt?: number) => [enrolment, withdrawal, later, other('waiting'), sittingLine(2, 'waiting', aSitting('a')), launchLine('parked', { reason: 'not-found', ...(seenAt !== undefined && { seenAt }) }), callLine('markRead', 'waiting', { seq: 7, queues: ['message:N1'] })];
  const slips = slipsOf(lines());
  expect(slips.map((slip) => [slip.id, slip.state, sayingsOfSlip(slip).map(({ sentence }) => sentence).join(' ')])).toEqual([
    ['c-enrol', 'refused', 'slipSays.closed'],
    ['c-withdraw', 'refused', 'slipSays.closed'],
    ['l2', 'refused', 'slipSays.closed'],
    ['l1', 'refused', 'slipSays.closed'],
    ['c-markRead', 'waiting', 'waitingSays.byItself'],
  ]);
  expect(tallyOf(slips)).toMatchObject({ waiting: 1, refused: 4, unseen: 4 });
  expect(tallyOf(slipsOf(lines(7)))).toMatchObject({ waiting: 1, refused: 4, unseen: 0 });
  // Whoever tries again, or has seen it, means the entry that holds it.
  expect(entriesAskedOf(slips[0]!).map(({ seq }) => seq)).toEqual([6, 1]);
});
