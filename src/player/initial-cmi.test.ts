import { expect, test } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import type { PlayableStandard } from '#formats/course.ts';
import type { ItemRecord } from '#offline/learner-schema.ts';
import { initialCmi } from './initial-cmi.ts';

const learner = { id: 'anna', name: 'Example, Anna' };
const aRecord = (data: CmiData, more: Partial<ItemRecord> = {}): ItemRecord => ({
  enrollmentId: 'E1',
  itemId: 'I1',
  attempt: 1,
  status: 'incomplete',
  data,
  totalSeconds: 4210.5,
  changedAt: 0,
  ...more,
});
const begin = (standard: PlayableStandard, record?: ItemRecord) => initialCmi({ standard, item: {}, learner, record });

test('a first run begins new, and knows the learner and what the package asks for', () => {
  const item = { launchData: 'x=1', masteryScore: 80, maxTimeAllowed: '0000:30:00', timeLimitAction: 'exit,message' };
  expect(initialCmi({ standard: 'scorm-1.2', item, learner })).toEqual({
    'cmi.core.student_id': 'anna',
    'cmi.core.student_name': 'Example, Anna',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.total_time': '0000:00:00',
    'cmi.launch_data': 'x=1',
    'cmi.student_data.mastery_score': '80',
    'cmi.student_data.max_time_allowed': '0000:30:00',
    'cmi.student_data.time_limit_action': 'exit,message',
  });
  const item2004 = { launchData: 'x=1', masteryScore: 80, maxTimeAllowed: 'PT30M', timeLimitAction: 'exit,message', completionThreshold: 0.9 };
  expect(initialCmi({ standard: 'scorm-2004', item: item2004, learner })).toEqual({
    'cmi.learner_id': 'anna',
    'cmi.learner_name': 'Example, Anna',
    'cmi.credit': 'credit',
    'cmi.mode': 'normal',
    'cmi.entry': 'ab-initio',
    'cmi.total_time': 'PT0S',
    'cmi.launch_data': 'x=1',
    'cmi.scaled_passing_score': '0.8',
    'cmi.max_time_allowed': 'PT30M',
    'cmi.time_limit_action': 'exit,message',
    'cmi.completion_threshold': '0.9',
  });
});

test('SCORM 1.2: after suspend the learner is where they were, with all time so far and without the time and exit of the run before', () => {
  const data = {
    'cmi.core.lesson_location': 'page-7',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.exit': 'suspend',
    'cmi.core.session_time': '0000:10:00',
    'cmi.core.total_time': '0001:00:10.5',
    'cmi.core.score.raw': '0',
    'cmi.core.student_name': 'somebody else',
    'cmi.suspend_data': '{"a":[0,""]}',
    'cmi.objectives.0.id': 'o1',
    'cmi.objectives.0.status': 'passed',
    'cmi.interactions.0.id': 'q1',
    'cmi.student_preference.audio': '-1',
    'nav.event': 'continue',
  };
  expect(begin('scorm-1.2', aRecord(data))).toEqual({
    'cmi.core.student_id': 'anna',
    'cmi.core.student_name': 'Example, Anna',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.entry': 'resume',
    'cmi.core.lesson_location': 'page-7',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.raw': '0',
    'cmi.core.total_time': '0001:10:10.5',
    'cmi.suspend_data': '{"a":[0,""]}',
    'cmi.objectives.0.id': 'o1',
    'cmi.objectives.0.status': 'passed',
    'cmi.student_preference.audio': '-1',
  });
});

test('SCORM 2004: after suspend interactions and comments come back too', () => {
  const data = {
    'cmi.location': '7',
    'cmi.completion_status': 'incomplete',
    'cmi.success_status': 'unknown',
    'cmi.exit': 'suspend',
    'cmi.session_time': 'PT10M',
    'cmi.suspend_data': 'abc',
    'cmi.score.scaled': '0.25',
    'cmi.progress_measure': '0.5',
    'cmi.interactions.0.id': 'q1',
    'cmi.interactions.0.correct_responses.0.pattern': 'a[,]b',
    'cmi.comments_from_learner.0.comment': 'hello',
    'cmi.objectives.0.id': 'o1',
    'cmi.objectives.0.success_status': 'passed',
    'cmi.learner_preference.audio_level': '0.5',
    'adl.nav.request': 'suspendAll',
  };
  const begun = begin('scorm-2004', aRecord(data));
  const { 'cmi.exit': _exit, 'cmi.session_time': _time, 'adl.nav.request': _nav, ...rest } = data;
  expect(begun).toMatchObject({ ...rest, 'cmi.entry': 'resume', 'cmi.total_time': 'PT1H10M10.5S' });
  expect(Object.keys(begun).filter((element) => /exit|session_time|nav/u.test(element))).toEqual([]);
  expect(begin('scorm-2004', aRecord({ ...data, 'cmi.exit': 'normal', 'cmi.completion_status': 'completed' }, { status: 'completed' }))).not.toHaveProperty(['cmi.interactions.0.id']);
});

// What a run begins with, by how the one before was left. Columns: exit, status, suspend data, location → entry.
test.each([
  ['suspend', 'incomplete', '', '', 'resume'],
  ['suspend', 'completed', 'x', '', 'resume'],
  ['time-out', 'completed', 'x', '', 'resume'],
  ['time-out', 'incomplete', '', '', ''],
  ['', 'incomplete', 'x', '', 'resume'], // content that never says suspend
  ['', 'incomplete', '', '3', 'resume'],
  ['logout', 'incomplete', 'x', '', 'resume'],
  ['', 'incomplete', '', '', ''],
  ['', 'completed', 'x', '3', ''],
  ['logout', 'passed', 'x', '', ''],
  ['', 'failed', 'x', '', ''],
])('left with exit "%s", %s, suspend data "%s", location "%s": entry is "%s", and the data are there', (exit, status, suspendData, location, entry) => {
  const data = { 'cmi.core.exit': exit, 'cmi.core.lesson_status': status, 'cmi.suspend_data': suspendData, 'cmi.core.lesson_location': location };
  const begun = begin('scorm-1.2', aRecord(data, { status: status as ItemRecord['status'] }));
  expect(begun['cmi.core.entry']).toBe(entry);
  expect(begun['cmi.suspend_data'] ?? '').toBe(suspendData);
  const data2004 = {
    'cmi.exit': exit,
    'cmi.completion_status': status === 'passed' || status === 'failed' ? 'completed' : status,
    ...(status === 'passed' || status === 'failed' ? { 'cmi.success_status': status } : {}),
    'cmi.suspend_data': suspendData,
    'cmi.location': location,
  };
  expect(begin('scorm-2004', aRecord(data2004, { status: status as ItemRecord['status'] }))['cmi.entry']).toBe(entry);
});

test('[S6] what was passed once in this attempt is not shown as less to content that looks in again', () => {
  expect(begin('scorm-1.2', aRecord({ 'cmi.core.lesson_status': 'incomplete' }, { status: 'passed' }))).toMatchObject({ 'cmi.core.lesson_status': 'passed' });
  expect(begin('scorm-2004', aRecord({ 'cmi.completion_status': 'incomplete' }, { status: 'passed' }))).toMatchObject({
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
  });
});

test('AICC: the next run is given place, status, objectives and preferences, and nothing that was only reported', () => {
  const data = {
    'cmi.core.lesson_location': 'p3', 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '0000:10:00', 'cmi.suspend_data': 'a',
    'cmi.objectives.0.id': 'J1', 'cmi.objectives.0.status': 'passed', 'cmi.student_preference.window.1': '10', 'cmi.comments': 'good', 'cmi.interactions.0.id': 'q', 'aicc.path.0.text': 'x',
  };
  expect(begin('aicc', aRecord(data))).toEqual({
    'cmi.core.student_id': 'anna', 'cmi.core.student_name': 'Example, Anna', 'cmi.core.credit': 'credit', 'cmi.core.lesson_mode': 'normal', 'cmi.core.entry': 'resume',
    'cmi.core.lesson_location': 'p3', 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'a', 'cmi.objectives.0.id': 'J1', 'cmi.objectives.0.status': 'passed',
    'cmi.student_preference.window.1': '10', 'cmi.core.total_time': '0001:10:10.5',
  });
});
