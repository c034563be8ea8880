import { expect, test } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import { readItemResult } from './read-item-result.ts';

const of12 = (data: CmiData) => readItemResult({ standard: 'scorm-1.2', data });
const of2004 = (data: CmiData) => readItemResult({ standard: 'scorm-2004', data });

test.each([
  ['passed', 'passed'],
  ['completed', 'completed'],
  ['failed', 'failed'],
  ['browsed', 'browsed'],
  ['incomplete', 'incomplete'],
  ['not attempted', 'incomplete'],
  ['', 'incomplete'],
  ['nonsense', 'incomplete'],
] as const)('a SCORM 1.2 course that says %j after a run counts as %s', (said, status) => {
  expect(of12({ 'cmi.core.lesson_status': said }).status).toBe(status);
});

test.each([
  ['completed', 'passed', 'passed'],
  ['incomplete', 'passed', 'passed'],
  ['completed', 'failed', 'failed'],
  ['incomplete', 'failed', 'failed'],
  ['completed', 'unknown', 'completed'],
  ['incomplete', 'unknown', 'incomplete'],
  ['unknown', 'unknown', 'incomplete'],
  ['not attempted', 'unknown', 'incomplete'],
  ['unknown', 'passed', 'passed'],
] as const)('a SCORM 2004 course that says %j and %j counts as %s: what it says of success wins', (completion, success, status) => {
  expect(of2004({ 'cmi.completion_status': completion, 'cmi.success_status': success }).status).toBe(status);
});

test('where a SCORM 2004 course sets a passing score or a threshold, the score and the progress decide before it has ended', () => {
  const base = { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' };
  expect(of2004({ ...base, 'cmi.scaled_passing_score': '0.8', 'cmi.score.scaled': '0.8' }).status).toBe('passed');
  expect(of2004({ ...base, 'cmi.scaled_passing_score': '0.8', 'cmi.score.scaled': '0.79' }).status).toBe('failed');
  expect(of2004({ ...base, 'cmi.completion_threshold': '0.5', 'cmi.progress_measure': '1' }).status).toBe('completed');
  expect(of2004({ ...base, 'cmi.completion_status': 'completed', 'cmi.completion_threshold': '0.5', 'cmi.progress_measure': '0.2' }).status).toBe('incomplete');
  expect(of2004({ ...base, 'cmi.success_status': 'passed', 'cmi.scaled_passing_score': '0.8' }).status).toBe('passed');
});

test('the score is the raw one; a SCORM 2004 course may give only the scaled one', () => {
  expect(of12({ 'cmi.core.score.raw': '85.5', 'cmi.core.score.max': '100', 'cmi.core.score.min': '0' }).score).toEqual({ raw: 85.5, max: 100, min: 0 });
  expect(of12({ 'cmi.core.score.raw': '' }).score).toBeUndefined();
  expect(of12({ 'cmi.core.score.raw': 'good' }).score).toBeUndefined();
  expect(of2004({ 'cmi.score.raw': '17', 'cmi.score.scaled': '0.85', 'cmi.score.max': '20' }).score).toEqual({ raw: 17, max: 20 });
  expect(of2004({ 'cmi.score.scaled': '0.57' }).score).toEqual({ raw: 57, max: 100, min: 0 });
  expect(of2004({ 'cmi.score.scaled': '-0.25' }).score).toEqual({ raw: -25, max: 100, min: -100 });
});

test('place, data, way of leaving and time of both standards come through', () => {
  const one = of12({ 'cmi.core.lesson_location': 'p7', 'cmi.suspend_data': '[1]', 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '0000:02:30.5' });
  expect(one).toMatchObject({ location: 'p7', suspendData: '[1]', exit: 'suspend', reportedSeconds: 150.5 });
  const two = of2004({ 'cmi.location': 'p7', 'cmi.suspend_data': '[1]', 'cmi.exit': 'normal', 'cmi.session_time': 'PT2M30.5S' });
  expect(two).toMatchObject({ location: 'p7', suspendData: '[1]', exit: '', reportedSeconds: 150.5 });
  expect(of12({ 'cmi.core.exit': 'logout' }).exit).toBe('logout');
  expect(of2004({ 'cmi.exit': 'time-out' }).exit).toBe('time-out');
  expect(of12({})).toEqual({ status: 'incomplete', location: '', suspendData: '', exit: '', comments: '', interactions: [], objectives: [] });
});

test('comments of both standards come through, all of them', () => {
  expect(of12({ 'cmi.comments': 'Slide 4 is too fast' }).comments).toBe('Slide 4 is too fast');
  const data = { 'cmi.comments_from_learner.10.comment': 'third', 'cmi.comments_from_learner.0.comment': 'first', 'cmi.comments_from_learner.2.comment': 'second' };
  expect(of2004(data).comments).toBe('first\r\nsecond\r\nthird');
});

test('answers come in the order in which they were given, also the eleventh after the second', () => {
  const data = {
    'cmi.interactions.10.id': 'k',
    'cmi.interactions.2.id': 'c',
    'cmi.interactions._count': '3',
    'cmi.interactions.0.id': 'a',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.time': '10:20:30',
    'cmi.interactions.0.objectives.0.id': 'O1',
    'cmi.interactions.0.correct_responses.1.pattern': 'b',
    'cmi.interactions.0.correct_responses.0.pattern': 'a,c',
    'cmi.interactions.0.student_response': 'a',
    'cmi.interactions.0.result': 'wrong',
    'cmi.interactions.0.weighting': '1',
    'cmi.interactions.0.latency': '00:00:05',
  };
  const { interactions } = of12(data);
  expect(interactions.map(({ id }) => id)).toEqual(['a', 'c', 'k']);
  expect(interactions[0]).toEqual({
    id: 'a', type: 'choice', objectiveId: 'O1', time: '10:20:30', correctResponse: 'a,c;b', response: 'a', result: 'wrong', weighting: '1', latency: '00:00:05',
  });
  const of4 = of2004({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': 'likert', 'cmi.interactions.0.timestamp': '2026-01-05T09:00:00Z', 'cmi.interactions.0.learner_response': 'agree' });
  expect(of4.interactions).toEqual([{ id: 'q', type: 'likert', time: '2026-01-05T09:00:00Z', response: 'agree' }]);
});

test('objectives keep their state; one that was not attempted is not called begun', () => {
  const one = of12({ 'cmi.objectives.0.id': 'O1', 'cmi.objectives.0.status': 'not attempted', 'cmi.objectives.1.id': 'O2', 'cmi.objectives.1.score.raw': '50' });
  expect(one.objectives).toEqual([{ id: 'O1', status: 'not attempted' }, { id: 'O2', score: { raw: 50 } }]);
  const two = of2004({ 'cmi.objectives.0.id': 'O1', 'cmi.objectives.0.success_status': 'passed', 'cmi.objectives.0.completion_status': 'unknown', 'cmi.objectives.0.score.scaled': '1' });
  expect(two.objectives).toEqual([{ id: 'O1', status: 'passed', score: { raw: 100, max: 100, min: 0 } }]);
});
