import { expect, test, vi } from 'vitest';
import type { CmiData } from '#formats/cmi.ts';
import type { ScormStandard } from '#formats/course.ts';
import { createRuntime, type Runtime } from './create-runtime.ts';
import type { NavRequest } from './nav-request.ts';

type Call = (...values: unknown[]) => string;
interface Begun {
  readonly runtime: Runtime;
  readonly call: (name: string, ...values: unknown[]) => string;
  readonly changes: [string, string][];
  readonly commits: { data: CmiData; isFinal: boolean }[];
  readonly requests: NavRequest[];
  readonly clock: { ms: number };
}

async function begin(standard: ScormStandard, cmi: CmiData = {}): Promise<Begun> {
  const changes: [string, string][] = [];
  const commits: { data: CmiData; isFinal: boolean }[] = [];
  const requests: NavRequest[] = [];
  const clock = { ms: 0 };
  const runtime = await createRuntime({
    standard,
    cmi,
    onSet: (element, value) => changes.push([element, value]),
    onCommit: (data, isFinal) => commits.push({ data, isFinal }),
    onNavRequest: (request) => requests.push(request),
    now: () => clock.ms,
  });
  const call = (name: string, ...values: unknown[]): string => (runtime.api[name] as Call)(...values);
  return { runtime, call, changes, commits, requests, clock };
}

test('SCORM 1.2 content finds its eight functions, and only those of its own standard', async () => {
  const { runtime } = await begin('scorm-1.2');
  expect(Object.keys(runtime.api).sort()).toEqual(
    ['LMSCommit', 'LMSFinish', 'LMSGetDiagnostic', 'LMSGetErrorString', 'LMSGetLastError', 'LMSGetValue', 'LMSInitialize', 'LMSSetValue'].sort(),
  );
});

test('SCORM 2004 content finds its eight functions and the version', async () => {
  const { runtime } = await begin('scorm-2004');
  expect(Object.keys(runtime.api).sort()).toEqual(
    ['Commit', 'GetDiagnostic', 'GetErrorString', 'GetLastError', 'GetValue', 'Initialize', 'SetValue', 'Terminate', 'version'].sort(),
  );
  expect(runtime.api['version']).toBe('1.0');
});

test('a SCO reads who the learner is and where they stopped', async () => {
  const { call } = await begin('scorm-1.2', {
    'cmi.core.student_id': 'maria',
    'cmi.core.student_name': 'Lind, Maria',
    'cmi.core.entry': 'resume',
    'cmi.core.lesson_location': 'page-7',
    'cmi.suspend_data': 'a=1',
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.raw': '0',
    'cmi.core.total_time': '0001:10:00',
    'cmi.student_data.mastery_score': '80',
    'cmi.launch_data': 'level=2',
  });
  expect(call('LMSInitialize', '')).toBe('true');
  const seen = ['student_id', 'student_name', 'entry', 'lesson_location', 'lesson_status', 'score.raw', 'credit', 'lesson_mode'].map((name) => call('LMSGetValue', `cmi.core.${name}`));
  expect(seen).toEqual(['maria', 'Lind, Maria', 'resume', 'page-7', 'incomplete', '0', 'credit', 'normal']);
  expect(call('LMSGetValue', 'cmi.suspend_data')).toBe('a=1');
  expect(call('LMSGetValue', 'cmi.launch_data')).toBe('level=2');
  expect(call('LMSGetValue', 'cmi.student_data.mastery_score')).toBe('80');
  expect(call('LMSGetValue', 'cmi.core.total_time')).toBe('01:10:00');
});

test.each([
  ['scorm-1.2', 'LMSInitialize', 'LMSGetValue', 'cmi.core.entry'],
  ['scorm-2004', 'Initialize', 'GetValue', 'cmi.entry'],
] as const)('a learner who opens a %s item for the first time is told so (ab-initio)', async (standard, initialize, get, entry) => {
  const { call } = await begin(standard);
  call(initialize, '');
  expect(call(get, entry)).toBe('ab-initio');
});

test('time is not counted twice when a run begins from a snapshot that still holds its session time', async () => {
  const first = await begin('scorm-1.2', { 'cmi.core.total_time': '0001:00:00', 'cmi.core.session_time': '00:10:00', 'cmi.core.exit': 'suspend', 'nav.event': 'continue' });
  first.call('LMSInitialize', '');
  first.call('LMSFinish', '');
  expect(first.call('LMSGetValue', 'cmi.core.total_time')).toBe('01:00:00');
  expect(first.requests).toEqual([]);
  const second = await begin('scorm-2004', { 'cmi.total_time': 'PT1H', 'cmi.session_time': 'PT10M', 'cmi.exit': 'suspend' });
  second.call('Initialize', '');
  expect(second.call('GetValue', 'cmi.total_time')).toBe('PT1H');
  expect(second.runtime.data()['cmi.session_time'] ?? '').not.toBe('PT10M');
});

test('one stored value that the run-time refuses does not cost the learner the others', async () => {
  const { call } = await begin('scorm-1.2', { 'cmi.core.score.raw': 'abc', 'cmi.core.lesson_status': 'nonsense', 'cmi.core.lesson_location': 'p3', 'cmi.suspend_data': 'kept' });
  call('LMSInitialize', '');
  expect(call('LMSGetValue', 'cmi.core.lesson_location')).toBe('p3');
  expect(call('LMSGetValue', 'cmi.suspend_data')).toBe('kept');
});

test('interactions and objectives, more than ten of each, survive from one run into the next', async () => {
  const first = await begin('scorm-2004');
  first.call('Initialize', '');
  for (let n = 0; n < 12; n += 1) {
    first.call('SetValue', `cmi.objectives.${n}.id`, `o${n}`);
    first.call('SetValue', `cmi.objectives.${n}.score.scaled`, '0');
    first.call('SetValue', `cmi.interactions.${n}.id`, `i${n}`);
    first.call('SetValue', `cmi.interactions.${n}.type`, 'choice');
    first.call('SetValue', `cmi.interactions.${n}.objectives.0.id`, `o${n}`);
    first.call('SetValue', `cmi.interactions.${n}.correct_responses.0.pattern`, 'a[,]b');
    first.call('SetValue', `cmi.interactions.${n}.learner_response`, 'a');
  }
  first.call('Commit', '');
  const kept = Object.fromEntries(Object.entries(first.commits[0]?.data ?? {}).toReversed());
  const second = await begin('scorm-2004', kept);
  second.call('Initialize', '');
  expect(second.call('GetValue', 'cmi.interactions._count')).toBe('12');
  expect(second.call('GetValue', 'cmi.objectives._count')).toBe('12');
  expect(second.call('GetValue', 'cmi.interactions.11.correct_responses.0.pattern')).toBe('a[,]b');
  expect(second.call('GetValue', 'cmi.interactions.11.objectives.0.id')).toBe('o11');
  expect(second.call('GetValue', 'cmi.objectives.11.score.scaled')).toBe('0');
});

test('every change that the course makes is told at once, in its order; refused ones are not', async () => {
  const { call, changes } = await begin('scorm-1.2');
  call('LMSSetValue', 'cmi.core.lesson_location', 'too early');
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_location', 'p1');
  call('LMSSetValue', 'cmi.core.score.raw', 85);
  call('LMSSetValue', 'cmi.core.lesson_status', 'wonderful');
  call('LMSSetValue', 'cmi.core.student_id', 'somebody');
  call('LMSSetValue', 'cmi.suspend_data', '');
  expect(changes).toEqual([
    ['cmi.core.lesson_location', 'p1'],
    ['cmi.core.score.raw', '85'],
    ['cmi.suspend_data', ''],
  ]);
});

test('a commit carries all data, a finish too, and says that it is the last', async () => {
  const { call, commits } = await begin('scorm-1.2', { 'cmi.core.lesson_location': 'p1' });
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_status', 'completed');
  expect(call('LMSCommit', '')).toBe('true');
  call('LMSSetValue', 'cmi.core.session_time', '00:00:12.5');
  expect(call('LMSFinish', '')).toBe('true');
  expect(commits.map(({ isFinal, data }) => [isFinal, data['cmi.core.lesson_status'], data['cmi.core.lesson_location'], data['cmi.core.session_time']])).toEqual([
    [false, 'completed', 'p1', undefined],
    [true, 'completed', 'p1', '00:00:12.5'],
  ]);
});

test('all data are strings, cleared values are told as empty, and what nobody wrote is not claimed', async () => {
  const { call, runtime } = await begin('scorm-1.2', { 'cmi.suspend_data': 'old' });
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.suspend_data', '');
  call('LMSSetValue', 'cmi.core.score.raw', 40);
  const data = runtime.data();
  expect(Object.values(data).every((value) => typeof value === 'string')).toBe(true);
  expect(data['cmi.suspend_data']).toBe('');
  expect(data['cmi.core.score.raw']).toBe('40');
  expect(data).not.toHaveProperty('cmi.core.score.max');
  call('LMSSetValue', 'cmi.core.score.max', '100');
  expect(runtime.data()['cmi.core.score.max']).toBe('100');
});

test('what a listener throws never reaches the course', async () => {
  const runtime = await createRuntime({
    standard: 'scorm-1.2',
    cmi: {},
    onSet: () => {
      throw new Error('port closed');
    },
    onCommit: () => {
      throw new Error('port closed');
    },
  });
  const call = (name: string, ...values: unknown[]): string => (runtime.api[name] as Call)(...values);
  call('LMSInitialize', '');
  expect(call('LMSSetValue', 'cmi.core.lesson_location', 'p1')).toBe('true');
  expect(call('LMSCommit', '')).toBe('true');
  expect(call('LMSFinish', '')).toBe('true');
  expect(call('LMSGetLastError')).toBe('0');
});

test('a SCO that never says a status has been begun: it ends as incomplete', async () => {
  const { call, commits } = await begin('scorm-1.2');
  call('LMSInitialize', '');
  expect(call('LMSGetValue', 'cmi.core.lesson_status')).toBe('not attempted');
  call('LMSFinish', '');
  expect(commits.at(-1)?.data['cmi.core.lesson_status']).toBe('incomplete');
});

test.each([
  ['completed', '85', 'passed'],
  ['completed', '40', 'failed'],
  ['passed', '40', 'failed'],
  ['incomplete', '40', 'incomplete'],
  ['browsed', '85', 'browsed'],
])('with a mastery score of 80, a SCO that ends as %s with %s points is %s', async (said, raw, told) => {
  const { call, commits } = await begin('scorm-1.2', { 'cmi.student_data.mastery_score': '80' });
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.score.raw', raw);
  call('LMSSetValue', 'cmi.core.lesson_status', said);
  call('LMSFinish', '');
  expect(commits.at(-1)?.data['cmi.core.lesson_status']).toBe(told);
});

test('a mastery score decides nothing in a run without credit, or outside the normal mode', async () => {
  const settings: CmiData[] = [{ 'cmi.core.credit': 'no-credit' }, { 'cmi.core.lesson_mode': 'review' }];
  for (const setting of settings) {
    const { call, commits } = await begin('scorm-1.2', { 'cmi.student_data.mastery_score': '80', ...setting });
    call('LMSInitialize', '');
    call('LMSSetValue', 'cmi.core.score.raw', '40');
    call('LMSSetValue', 'cmi.core.lesson_status', 'passed');
    call('LMSFinish', '');
    expect(commits.at(-1)?.data['cmi.core.lesson_status']).toBe('passed');
  }
});

test('in SCORM 2004 a commit before the end already carries the status that threshold and passing score say', async () => {
  const { call, commits, runtime } = await begin('scorm-2004', { 'cmi.completion_threshold': '0.5', 'cmi.scaled_passing_score': '0.8' });
  call('Initialize', '');
  call('SetValue', 'cmi.progress_measure', '0.6');
  call('SetValue', 'cmi.score.scaled', '0.7');
  call('Commit', '');
  expect(commits[0]?.data).toMatchObject({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'failed' });
  call('SetValue', 'cmi.score.scaled', '0.9');
  call('Terminate', '');
  expect(runtime.data()).toMatchObject({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
});

test('SCORM 2004: reading a status after a failed read tells no stale error', async () => {
  const { call } = await begin('scorm-2004');
  call('Initialize', '');
  expect(call('GetValue', 'cmi.suspend_data')).toBe('');
  expect(call('GetLastError')).toBe('403');
  expect(call('GetValue', 'cmi.success_status')).toBe('unknown');
  expect(call('GetLastError')).toBe('0');
});

test('a value that may not be read answers an empty string and its error code', async () => {
  const { call } = await begin('scorm-1.2');
  call('LMSInitialize', '');
  expect(call('LMSGetValue', 'cmi.core.session_time')).toBe('');
  expect(call('LMSGetLastError')).toBe('404');
  expect(call('LMSGetErrorString', '404')).not.toBe('');
});

test('content that passes null, nothing or a number is understood', async () => {
  const { call } = await begin('scorm-1.2');
  expect(call('LMSInitialize')).toBe('true');
  expect(call('LMSSetValue', 'cmi.core.score.raw', 12.5)).toBe('true');
  expect(call('LMSGetValue', 'cmi.core.score.raw')).toBe('12.5');
  expect(call('LMSCommit', null)).toBe('true');
  expect(call('LMSFinish', undefined)).toBe('true');
});

test('a SCO that initializes again after it finished goes on where it was', async () => {
  const { call, commits, clock } = await begin('scorm-1.2', { 'cmi.core.total_time': '0000:05:00', 'cmi.core.student_name': 'Lind, Maria' });
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_location', 'p4');
  call('LMSSetValue', 'cmi.core.lesson_status', 'incomplete');
  call('LMSSetValue', 'cmi.core.session_time', '00:01:00');
  clock.ms = 60_000;
  call('LMSFinish', '');
  expect(call('LMSInitialize', '')).toBe('true');
  expect(call('LMSGetLastError')).toBe('0');
  expect(call('LMSGetValue', 'cmi.core.entry')).toBe('resume');
  expect(call('LMSGetValue', 'cmi.core.lesson_location')).toBe('p4');
  expect(call('LMSGetValue', 'cmi.core.student_name')).toBe('Lind, Maria');
  expect(call('LMSGetValue', 'cmi.core.total_time')).toMatch(/^0*0:06:00$/);
  call('LMSSetValue', 'cmi.core.session_time', '00:02:00');
  call('LMSSetValue', 'cmi.core.lesson_status', 'completed');
  clock.ms = 180_000;
  call('LMSFinish', '');
  expect(commits.at(-1)).toMatchObject({
    isFinal: true,
    data: { 'cmi.core.lesson_status': 'completed', 'cmi.core.session_time': '0000:03:00', 'cmi.core.total_time': '0000:05:00' },
  });
});

test('where no session of a run reports its time, none is claimed: our own clock counts', async () => {
  const { call, commits, clock } = await begin('scorm-1.2');
  for (let session = 0; session < 3; session += 1) {
    call('LMSInitialize', '');
    clock.ms += 60_000;
    call('LMSFinish', '');
  }
  expect(commits.at(-1)?.data).not.toHaveProperty('cmi.core.session_time');
});

test('a SCO that counts from its own start in every session does not get its time twice', async () => {
  const { call, commits, clock } = await begin('scorm-1.2');
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.session_time', '00:01:00');
  clock.ms = 60_000;
  call('LMSFinish', '');
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.session_time', '00:02:00');
  clock.ms = 120_000;
  call('LMSFinish', '');
  expect(commits.at(-1)?.data['cmi.core.session_time']).toBe('0000:02:00');
});

test('SCORM 2004 says 104 to a page that initializes again, but a new page of the item may begin', async () => {
  const { call, runtime } = await begin('scorm-2004');
  call('Initialize', '');
  call('SetValue', 'cmi.location', 'p2');
  call('Terminate', '');
  expect(call('Initialize', '')).toBe('false');
  expect(call('GetLastError')).toBe('104');
  runtime.pageBegan();
  expect(call('Initialize', '')).toBe('true');
  expect(call('GetValue', 'cmi.entry')).toBe('resume');
  expect(call('GetValue', 'cmi.location')).toBe('p2');
});

test('what is set after the finish is no progress', async () => {
  const { call, changes, runtime } = await begin('scorm-1.2');
  call('LMSInitialize', '');
  call('LMSFinish', '');
  expect(call('LMSSetValue', 'cmi.core.lesson_status', 'passed')).toBe('false');
  expect(call('LMSGetLastError')).toBe('301');
  expect(changes).toEqual([]);
  expect(runtime.data()['cmi.core.lesson_status']).toBe('incomplete');
  const later = await begin('scorm-2004');
  later.call('Initialize', '');
  later.call('Terminate', '');
  expect(later.call('SetValue', 'cmi.location', 'x')).toBe('false');
  expect(later.call('GetLastError')).toBe('133');
  expect(later.changes).toEqual([]);
});

test.each([
  ['scorm-2004', 'adl.nav.request', 'suspendAll', 'suspend'],
  ['scorm-2004', 'adl.nav.request', 'exitAll', 'exit'],
  ['scorm-2004', 'adl.nav.request', 'continue', 'continue'],
  ['scorm-2004', 'adl.nav.request', 'previous', 'previous'],
  ['scorm-2004', 'adl.nav.request', '{target=item-2}choice', 'exit'],
  ['scorm-1.2', 'nav.event', 'continue', 'continue'],
  ['scorm-1.2', 'nav.event', 'previous', 'previous'],
] as const)('%s: %s=%s is told after the finish, never during it', async (standard, element, value, told) => {
  const { call, requests, changes } = await begin(standard);
  const [initialize, set, end] = standard === 'scorm-1.2' ? ['LMSInitialize', 'LMSSetValue', 'LMSFinish'] : ['Initialize', 'SetValue', 'Terminate'];
  call(initialize, '');
  expect(call(set, element, value)).toBe('true');
  call(end, '');
  expect(requests).toEqual([]);
  await vi.waitFor(() => expect(requests).toEqual([told]));
  expect(changes).toEqual([]);
});

test('an item that is left without a finish is finished on its behalf, suspended so that its place is kept', async () => {
  const { call, commits, runtime } = await begin('scorm-1.2');
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_location', 'p2');
  runtime.finishIfRunning();
  expect(runtime.didContentFinish()).toBe(false);
  expect(runtime.data()).toMatchObject({ 'cmi.core.exit': 'suspend', 'cmi.core.lesson_location': 'p2', 'cmi.core.lesson_status': 'incomplete' });
  expect(commits).toEqual([]);
});

test('an exit that the content said itself stands', async () => {
  const { call, runtime } = await begin('scorm-2004', { 'cmi.exit': 'suspend' });
  call('Initialize', '');
  call('SetValue', 'cmi.exit', 'normal');
  runtime.finishIfRunning();
  expect(runtime.data()['cmi.exit']).toBe('normal');
});

test('an item that never began, or has finished, is left alone when it is left', async () => {
  const asset = await begin('scorm-1.2', { 'cmi.core.lesson_location': 'p1' });
  asset.runtime.finishIfRunning();
  expect(asset.commits).toEqual([]);
  expect(asset.runtime.data()['cmi.core.lesson_location']).toBe('p1');
  expect(asset.runtime.counts()).toEqual({ calls: 0, errors: 0 });
  const { call, commits, runtime } = await begin('scorm-1.2');
  call('LMSInitialize', '');
  call('LMSFinish', '');
  runtime.finishIfRunning();
  expect(commits).toHaveLength(1);
  expect(runtime.didContentFinish()).toBe(true);
});

test('calls and their errors are counted; 2004’s "has no value yet" is no error', async () => {
  const { call, runtime } = await begin('scorm-2004');
  call('GetValue', 'cmi.location');
  call('Initialize', '');
  call('GetValue', 'cmi.suspend_data');
  call('SetValue', 'cmi.completion_status', 'nonsense');
  call('GetLastError');
  call('Commit', '');
  expect(runtime.counts()).toEqual({ calls: 5, errors: 2 });
});

test('two runs at once know nothing of each other', async () => {
  const [one, other] = [await begin('scorm-1.2'), await begin('scorm-1.2')];
  one.call('LMSInitialize', '');
  one.call('LMSSetValue', 'cmi.suspend_data', 'mine');
  other.call('LMSInitialize', '');
  expect(other.call('LMSGetValue', 'cmi.suspend_data')).toBe('');
});
