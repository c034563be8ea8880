import { expect, test, vi } from 'vitest';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { Module } from '#api/contract/module.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { aModule, aSession, moduleDepsWith, testNow } from '../../test/screens/course-faces.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import { CoursePage } from './course-page.tsx';

const recordOf = (kind: string, more: Partial<KnownRecord['record']> = {}): KnownRecord['record'] => ({
  id: 'E1',
  learningModule: { id: 'M1', title: 'First aid', type: { code: kind }, links: [] },
  overallStatus: { code: 'enrolled' },
  enrollmentDate: new Date(2026, 10, 1).toISOString(),
  links: [{ rel: 'launch', type: 'text/html', href: 'https://lms.example/launch' }],
  trainingRecords: [],
  ...more,
});

interface Setting {
  readonly record?: Partial<KnownRecord['record']>;
  readonly isFromList?: boolean;
  readonly requests?: RequestList;
  readonly due?: string;
}

const courseWith = (about: Partial<Module>, { record, isFromList, requests = { requests: [] }, due }: Setting = {}, more: Partial<CourseDeps> = {}): CourseDeps => ({
  ...moduleDepsWith({ module: () => ({ queryKey: ['module'], queryFn: () => Promise.resolve(aModule(about)) }) }),
  record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve({ record: recordOf(about.type?.code ?? 'classroom', record), asOf: testNow, ...(isFromList && { isFromList }) }) }),
  requests: { queryKey: ['requests'], queryFn: () => Promise.resolve({ value: requests, asOf: testNow }) },
  withdrawals: { queryKey: ['withdrawals'], queryFn: () => Promise.resolve({ value: { requests: [{ id: 'E1', status: { code: 'pending' } }] }, asOf: testNow }) },
  learningPath: {
    queryKey: ['path'],
    queryFn: () => Promise.resolve({ value: { trainingPlanItems: due === undefined ? [] : [{ status: { code: 'needsAction' }, module: { id: 'M1', title: 'First aid' }, due }], jobProfiles: [] } as never, asOf: testNow }),
  },
  here: () => ({ queryKey: ['here'], queryFn: () => Promise.resolve({ kept: undefined, items: [], isWaiting: false }) }),
  room: { queryKey: ['room'], queryFn: () => Promise.resolve({ freeBytes: 1, protection: 'protected' as const }) },
  packageBytes: () => ({ queryKey: ['bytes'], queryFn: () => Promise.resolve(null) }),
  downloads: changeable(new Map()),
  download: vi.fn(() => Promise.resolve()),
  pause: vi.fn(() => Promise.resolve()),
  resume: vi.fn(() => Promise.resolve()),
  cancel: vi.fn(() => Promise.resolve()),
  remove: vi.fn(() => Promise.resolve('removed' as const)),
  askForProtection: () => Promise.resolve('protected'),
  hrefOfPlayer: (id) => `/play/${id}`,
  hrefOfLearning: '/learning',
  ...more,
});
const pageWith = (deps: CourseDeps) => <CoursePage deps={deps} enrollmentId="E1" />;
const classroom = { type: { code: 'classroom' } };
const mySession = { session: { id: 'S1', start: aSession().start as string, end: aSession().end as string } };
const withFacility = [{ code: 'facilityId', value: 'F1' }];
const thatMorning = new Date(2026, 11, 1, 8).getTime();

test('before its date a classroom goes into the calendar, without a network too', async () => {
  const screen = await renderPage(pageWith(courseWith({ ...classroom, sessions: [aSession()] }, { record: mySession }, { isOnline: changeable(false) })));
  const made = vi.spyOn(URL, 'createObjectURL');
  await screen.getByRole('button', { name: 'Add to calendar' }).click();
  await vi.waitFor(() => expect(made).toHaveBeenCalled());
  const [file] = made.mock.calls[0] ?? [];
  const text = (await (file as Blob).text()).replaceAll('\r\n ', '');
  made.mockRestore();
  expect(text).toContain('SUMMARY:First aid');
  expect(text).toContain('LOCATION:Pier 3');
  expect(text).toContain('URL:https://app.example/course/E1');
  expect(text).toContain(`DTSTART:${new Date(2026, 11, 1, 9).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`);
  await expect.element(screen.getByText(/A calendar file was made/)).toBeVisible();
});

test('on that day a classroom shows the way and a pass with a name and a number', async () => {
  const screen = await renderPage(pageWith(courseWith({ ...classroom, sessions: [aSession({ attributes: withFacility })] }, { record: mySession }, { now: thatMorning })));
  await expect.element(screen.getByRole('link', { name: 'Directions' })).toHaveAttribute('href', expect.stringContaining('openstreetmap.org'));
  await expect.element(screen.getByRole('region', { name: 'Your pass' })).toMatchTextContent(/Mia Lindqvist.*mia/);
});

test('a virtual classroom is joined at the address that its date gives, from a quarter of an hour before', async () => {
  const about = { type: { code: 'virtualClassroom' }, sessions: [aSession({ location: 'https://meet.example/room' })] };
  const screen = await renderPage(pageWith(courseWith(about, { record: mySession }, { now: new Date(2026, 11, 1, 8, 50).getTime() })));
  await expect.element(screen.getByRole('link', { name: 'Join' })).toHaveAttribute('href', 'https://meet.example/room');
  await expect.element(screen.getByText('It opens in a new tab, and needs a network.')).toBeVisible();
});

test('an exam shows what to know before it starts in the LMS', async () => {
  const screen = await renderPage(pageWith(courseWith({ type: { code: 'exam' }, duration: '40 min', info: '<p>Bring a pen.</p>' }, { record: { downloadable: true, attemptCount: 1, score: 60 } })));
  const card = screen.getByRole('region', { name: 'Before you start' });
  await expect.element(card).toMatchTextContent(/60%.*Time: 40 min.*Opened 1 time so far/);
  await expect.element(screen.getByText('Bring a pen.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Start' })).toHaveAttribute('href', 'https://lms.example/launch');
  expect(screen.getByRole('heading', { name: 'Download' }).elements()).toEqual([]);
});

test.for([
  ['task', 'What to do', /asked to sign it off/],
  ['onTheJobTraining', 'What to do', /Whoever trains you at work/],
  ['book', 'How to get it', /say so here/],
  ['externalCertification', 'How to get it', /say so in the LMS/],
  ['coaching', 'How it goes', /enters in the LMS that you took part/],
] as const)('%s tells what to do on a sheet, and how it gets into the record', async ([code, button, after]) => {
  const screen = await renderPage(pageWith(courseWith({ type: { code } }, {}, { isOnline: changeable(false) })));
  await screen.getByRole('button', { name: button }).click();
  const sheet = screen.getByRole('dialog', { name: button });
  await expect.element(sheet.getByText(after)).toBeVisible();
  await expect.element(sheet.getByText('Two days with a dummy.')).toBeVisible();
});

test.for([true, false])('what a learner says himself waits here, with a network or without (%s), and a no of the LMS comes back', async (isOnline) => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(courseWith({ type: { code: 'task' } }, {}, { calls, isOnline: changeable(isOnline) })));
  await screen.getByRole('button', { name: 'What to do' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'I have done it' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(calls.decided).toEqual([{ kind: 'markDone', parameters: { enrollmentId: 'E1' }, subject: 'First aid' }]);
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).toBeVisible();
  calls.settle('markDone', 'refused', 'not-possible');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/not possible as things stand now/);
});

test('whoever waits for approval is told for whom', async () => {
  const requests: RequestList = {
    requests: [{ id: 'R1', from: { id: 'mia', given: 'Mia', family: 'Lindqvist' }, session: { module: { id: 'M1', title: 'First aid', links: [] } }, reason: 'I am new', step: { id: 'T1', name: 'Shift lead', approver: { id: 'ana', given: 'Ana', family: 'Sousa' } }, status: { code: 'pending' } }],
  };
  const screen = await renderPage(pageWith(courseWith(classroom, { record: { overallStatus: { code: 'pendingApproval' } }, requests })));
  await expect.element(screen.getByText('Waiting for Ana Sousa to approve it.').first()).toBeVisible();
  await expect.element(screen.getByText('Step: Shift lead')).toBeVisible();
  await expect.element(screen.getByText('Your reason: “I am new”')).toBeVisible();
});

test('whoever is enrolled without a date chooses one', async () => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(courseWith({ ...classroom, sessions: [aSession()] }, {}, { calls })));
  await screen.getByRole('button', { name: 'Choose a date' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Choose this date' }).click();
  await vi.waitFor(() => expect(calls.decided).toMatchObject([{ kind: 'enrol', parameters: { moduleId: 'M1', sessionId: 'S1', enrollmentId: 'E1' } }]));
});

test('an LMS that tells no date does not have one guessed', async () => {
  const screen = await renderPage(pageWith(courseWith({ ...classroom, sessions: [aSession()] }, { isFromList: true })));
  await expect.element(screen.getByText(/^Your date stands in the LMS/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Your date' }).elements()).toEqual([]);
});

test('a programme goes on with its next course, and what is not begun can be chosen for it', async () => {
  const part = (id: string, title: string) => ({ id, title, type: { code: 'classroom' }, sessionId: '', instructors: [], modules: [], links: [], code: '', classes: [], attributes: [] });
  const member = recordOf('classroom', { id: 'E2', learningModule: { id: 'b', title: 'Second', links: [] } });
  const about = { type: { code: 'learningProgram' }, sessions: [aSession({ modules: [part('a', 'First'), part('b', 'Second')] })] };
  const screen = await renderPage(pageWith(courseWith(about, { record: { trainingRecords: [member], session: { id: 'S1' } } })));
  await expect.element(screen.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/course/E2');
  await expect.element(screen.getByText('Next: Second')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /^First .*Not enrolled/ })).toHaveAttribute('href', '/module/a?programme=E1');
});

test('what is due says until when, and goes into the calendar as a day', async () => {
  const screen = await renderPage(pageWith(courseWith({ type: { code: 'book' } }, { due: new Date(2026, 11, 20, 23).toISOString() })));
  const made = vi.spyOn(URL, 'createObjectURL');
  await expect.element(screen.getByText(/^Due on .*20/)).toBeVisible();
  await screen.getByRole('button', { name: 'Add to calendar' }).click();
  await vi.waitFor(() => expect(made).toHaveBeenCalled());
  const [file] = made.mock.calls[0] ?? [];
  const text = await (file as Blob).text();
  made.mockRestore();
  expect(text).toContain('DTSTART;VALUE=DATE:20261220');
});

test('what the LMS holds stands in one place: status, score, dates', async () => {
  const screen = await renderPage(pageWith(courseWith({ type: { code: 'book' } }, { record: { overallStatus: { code: 'completed' }, score: 80, endDate: new Date(2026, 10, 3).toISOString() } })));
  const held = screen.getByRole('region', { name: 'What the LMS holds' });
  await expect.element(held).toMatchTextContent(/Status.*Completed.*Score.*80%.*Enrolled.*Ended/);
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('a date of mine can be used by everybody: %s, %s', async ([theme, language]) => {
  const deps = courseWith({ ...classroom, sessions: [aSession({ attributes: withFacility })] }, { record: mySession, due: new Date(2026, 11, 20).toISOString() }, { now: thatMorning });
  const screen = await renderPage(pageWith(deps), { theme, language });
  await expect.element(screen.getByText('Mia Lindqvist')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('[S16] whoever leaves a course is told what that means first; it waits, and can be taken back', async () => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(courseWith(classroom, { record: { overallStatus: { code: 'enrolled' } } }, { calls })));
  await screen.getByRole('button', { name: 'Withdraw' }).click();
  const sheet = screen.getByRole('dialog');
  await expect.element(sheet).toMatchTextContent(/stay enrolled until they do/);
  expect(await accessibilityFaults()).toEqual([]);
  await sheet.getByRole('button', { name: 'Withdraw' }).click();
  expect(calls.decided).toEqual([{ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'M1' }, subject: 'First aid' }]);
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Withdraw' }).elements()).toEqual([]);
  await expect.element(screen.getByRole('heading', { name: 'What the LMS holds' }), { message: 'the keyboard is not at the top of the page' }).toHaveFocus();
  await screen.getByRole('status').getByRole('button', { name: 'Undo' }).first().click();
  await expect.element(screen.getByRole('button', { name: 'Withdraw' })).toBeVisible();
});

test('a withdrawal that somebody has to approve says that one stays enrolled', async () => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(courseWith(classroom, {}, { calls })));
  await calls.make({ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'M1' }, subject: 'First aid' });
  calls.settle('withdraw', 'told', 'awaits-approval');
  await expect.element(screen.getByText('You asked to withdraw. Until it is approved, you stay enrolled.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Withdraw' }).elements()).toEqual([]);
});

test('what was told is not offered again before the LMS was asked anew', async () => {
  const calls = testCalls();
  const asked = () => Promise.resolve({ record: recordOf('classroom', { overallStatus: { code: 'enrolled' } }), asOf: 1 });
  const screen = await renderPage(pageWith(courseWith(classroom, {}, { calls, record: () => ({ queryKey: ['record'], queryFn: asked }) })));
  await expect.element(screen.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  await calls.make({ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'M1' }, subject: 'First aid' });
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).toBeVisible();
  calls.settle('withdraw', 'told');
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Withdraw' }).elements()).toEqual([]);
});

test('an LMS that still says, asked after it was told, that one is enrolled can be told again', async () => {
  const calls = testCalls();
  await calls.make({ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'M1' }, subject: 'First aid' });
  calls.settle('withdraw', 'told');
  const later = { record: recordOf('classroom', { overallStatus: { code: 'enrolled' } }), asOf: Date.now() + 1 };
  const screen = await renderPage(pageWith(courseWith(classroom, {}, { calls, record: () => ({ queryKey: ['record'], queryFn: () => Promise.resolve(later) }) })));
  await expect.element(screen.getByRole('button', { name: 'Withdraw' })).toBeVisible();
});

test.for([
  [true, [{ rel: 'enroll', type: 'text/html', href: 'https://lms.example/ekp/pay/S1' }], 'https://lms.example/ekp/pay/S1'],
  [true, [], 'https://lms.example/ekp/servlet/ekp'],
  [false, [], undefined],
] as const)('a date that has to be paid first says so, and leads to where it is paid, as far as that is known and there is a network (%s)', async ([isOnline, links, href]) => {
  const calls = testCalls();
  const course = { ...classroom, sessions: [aSession({ links })], links: [] };
  const screen = await renderPage(pageWith(courseWith(course, {}, { calls, isOnline: changeable(isOnline) })));
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M1', enrollmentId: 'E1', sessionId: 'S1' }, subject: 'First aid' });
  calls.settle('enrol', 'refused', 'payment');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/It costs something, and is paid in the LMS/);
  await vi.waitFor(() => expect(screen.getByRole('alert').getByRole('link').elements().map((link) => link.getAttribute('href'))).toEqual(href === undefined ? [] : [href]));
});

test('a refused withdrawal says why where it was asked for, and can be tried again', async () => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(courseWith(classroom, {}, { calls })));
  await calls.make({ kind: 'withdraw', parameters: { enrollmentId: 'E1', moduleId: 'M1' }, subject: 'First aid' });
  calls.settle('withdraw', 'refused', 'not-allowed');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/may not do this/);
  await expect.element(screen.getByRole('button', { name: 'Withdraw' })).toBeVisible();
});
