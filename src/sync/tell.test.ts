import { expect, test } from 'vitest';
import { incompleteAt, passedWith, storyStart, withDetails } from '../test/sync/learner-work.ts';
import { aTellingDevice } from '../test/sync/telling-device.ts';

test('[S3] a finished course is told: one launch with its minute, each item with status, score, time and place', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A', 'B']);
  const launch = await work.launch('E1');
  await work.sitting(launch, 'A', passedWith(90));
  await work.sitting(launch, 'B', incompleteAt('p3', { 'cmi.suspend_data': 'a\nb' }));
  expect(await drain()).toEqual({ kind: 'told' });
  expect(await work.states()).toEqual(['told', 'told', 'told']);
  expect(lms.enrollment('E1').launches).toEqual([{ enrollmentId: 'E1', datetime: new Date(storyStart + 60_000), allowNewAttempt: false }]);
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 90, max: 100 }, totalSeconds: 90, location: 'end', suspendData: '[1,2]' });
  expect(lms.item('E1', 'B')).toMatchObject({ status: 'incomplete', totalSeconds: 90, location: 'p3', suspendData: 'a\nb' });
});

test('[S3] no request too many: two for a launch, five for a sitting, one for each kind of details, and who am I', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  const launch = await work.launch('E1');
  await work.sitting(launch, 'A', incompleteAt('p1'));
  await work.sitting(launch, 'A', passedWith(80, withDetails));
  await drain();
  expect(lms.log).toEqual([
    'me',
    'look', 'launchTracker',
    'hacpInfo', 'GetParam', 'PutParam', 'ExitAU', 'look',
    'hacpInfo', 'GetParam', 'PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'ExitAU', 'look',
  ]);
});

test('[S3] what the learner answered, reached and wrote arrives once, in rows of its own', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  await work.keepCourse('E1', ['A']);
  await work.sitting(await work.launch('E1'), 'A', passedWith(80, withDetails));
  await drain();
  const told = lms.item('E1', 'A').rows.map(({ command, row }) => [command, row.get('interaction_id') ?? row.get('objective_id') ?? row.get('comment')]);
  expect(told).toEqual([['PutInteractions', 'q1'], ['PutObjectives', 'O1'], ['PutComments', 'Well done']]);
  expect(Object.fromEntries(lms.item('E1', 'A').rows[0]?.row ?? [])).toMatchObject({ course_id: 'M1', student_id: 'anna', lesson_id: 'A', date: '2026/01/05', time: '09:14:40' });
});

test('[S3] each step is written down with what the LMS held before and what was said', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  await work.sitting(await work.launch('E1'), 'A', passedWith(80));
  await drain();
  const [launch, sitting] = await work.entries();
  expect(launch?.steps.map(({ name, state, note }) => ({ name, state, ...note }))).toEqual([
    { name: 'look-before', state: 'done', attemptCount: 0, overallStatus: 'enrolled' },
    { name: 'launchTracker', state: 'done', datetime: '2026-01-05T09:13:40.500Z', allowNewAttempt: false, attemptCount: 1, lastAttemptDate: '2026-01-05T09:13:40.500Z', overallStatus: 'enrolled' },
  ]);
  expect(sitting?.steps.map(({ name, state, note }) => ({ name, state, ...note }))).toEqual([
    { name: 'hacpInfo', state: 'done', url: 'https://lms.example.org/ekp/hacp', sessionId: 'S1' },
    { name: 'GetParam', state: 'done', status: 'not attempted', score: null, location: '', suspendDataDigest: '811c9dc5', totalSeconds: 0, suspendDataLength: 0, version: '4.0' },
    { name: 'PutParam', state: 'done', status: 'passed', score: 80, seconds: 90 },
    { name: 'ExitAU', state: 'done' },
    { name: 'look-after', state: 'done', attemptCount: 1, lastAttemptDate: '2026-01-05T09:13:40.500Z', overallStatus: 'completed', score: 80 },
  ]);
});

test('[S3] a new attempt is asked for only where the learner chose one', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  await work.sitting(await work.launch('E1'), 'A', passedWith(80));
  await work.sitting(await work.launch('E1', { isNewAttempt: true, attempt: 2 }), 'A', incompleteAt('p1'));
  await drain();
  expect(lms.enrollment('E1').launches.map(({ allowNewAttempt }) => allowNewAttempt)).toEqual([false, true]);
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'incomplete', score: undefined });
});

test('[S1] an LMS of an old HACP version gets whole numbers, and suspend data that HACP cannot carry stay here and say so', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  lms.temper.version = '2.2';
  const data = passedWith(81, { 'cmi.core.score.raw': '81.4', 'cmi.core.session_time': '0000:01:30.4', 'cmi.suspend_data': 'x\n[core]\ny' });
  await work.sitting(await work.launch('E1'), 'A', data);
  await drain();
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'passed', score: { raw: 81 }, totalSeconds: 90, suspendData: '' });
  const put = (await work.entries())[1]?.steps.find(({ name }) => name === 'PutParam');
  expect(put?.note).toMatchObject({ notCarried: 'suspend-data-kept' });
});

test('[S1] a course of pages that never call the API is told by what was written for it', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  await work.sitting(await work.launch('E1'), 'A', { 'cmi.core.lesson_status': 'completed' }, { apiCalls: 0, didContentFinish: false, ownSeconds: 42 });
  await drain();
  expect(lms.item('E1', 'A')).toMatchObject({ status: 'completed', totalSeconds: 42, score: undefined });
});

test('[S9] an entry whose run is not on this device any more says so instead of blocking the others', async () => {
  const { work, lms, drain, db } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  const launch = await work.launch('E1');
  const lost = await work.sitting(launch, 'A', passedWith(1));
  await work.sitting(launch, 'A', passedWith(80));
  await db.delete('sittings', lost.id);
  await drain();
  expect(await work.states()).toEqual(['told', 'refused data-missing', 'told']);
});

test('with nothing to tell, the LMS is left alone', async () => {
  const { work, lms, drain } = await aTellingDevice();
  expect(await drain()).toEqual({ kind: 'nothing' });
  const launch = await work.launch('E1');
  await work.sitting(launch, 'A', incompleteAt('p1'), { state: 'open' }, 'open');
  lms.enrol('E1', ['A']);
  expect(await drain()).toEqual({ kind: 'told' });
  const asked = lms.log.length;
  expect(await drain()).toEqual({ kind: 'nothing' });
  expect(lms.log.length).toBe(asked);
  expect(await work.states()).toEqual(['told', 'open']);
});

test('[S3] what AICC content reported is told as it reported it, and its answers with their own date', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  const reported = {
    ...withDetails,
    'cmi.interactions.0.time': '2026-03-04T09:08:07',
    'aicc.path.0.text': 'element_location,status\r\np1,C',
    'aicc.path.1.text': 'element_location,why_left\r\np2,E',
    'aicc.performance.0.text': 'score\r\n7',
  };
  await work.sitting(await work.launch('E1'), 'A', passedWith(80, reported), { standard: 'aicc' });
  await drain();
  expect(lms.log.slice(-8)).toEqual(['PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance', 'ExitAU', 'look']);
  const rows = lms.item('E1', 'A').rows.map(({ command, row }) => [command, Object.fromEntries(row)] as const);
  expect(rows.find(([command]) => command === 'PutInteractions')?.[1]).toMatchObject({ date: '2026/03/04', time: '09:08:07' });
  expect(rows.filter(([command]) => command === 'PutPath').map(([, row]) => row)).toEqual([
    { element_location: 'p1', status: 'C', why_left: '' },
    { element_location: 'p2', status: '', why_left: 'E' },
  ]);
});

test('[S3] a comment is told by the sitting in which it was written, and not again by the next, which is given it back', async () => {
  const { work, lms, drain } = await aTellingDevice();
  lms.enrol('E1', ['A']);
  const launch = await work.launch('E1');
  await work.sitting(launch, 'A', passedWith(80, { 'cmi.comments': 'good' }));
  await work.sitting(launch, 'A', passedWith(80, { 'cmi.comments': 'good' }), { before: { 'cmi.comments': 'good' } });
  await work.sitting(launch, 'A', passedWith(80, { 'cmi.comments': 'good very good' }), { before: { 'cmi.comments': 'good' } });
  await drain();
  expect(lms.item('E1', 'A').rows.map(({ row }) => row.get('comment'))).toEqual(['good', 'very good']);
});
