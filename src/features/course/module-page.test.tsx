import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { Module } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { aModule, aSession, moduleDepsWith, testNow } from '../../test/screens/course-faces.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { ModuleDeps } from './course-deps.ts';
import { ModulePage } from './module-page.tsx';

const offering = (module: Partial<Module>, more: Partial<ModuleDeps> = {}): ModuleDeps => moduleDepsWith({ module: () => ({ queryKey: ['module'], queryFn: () => Promise.resolve(aModule(module)) }), ...more });
const mine = (...records: readonly TrainingRecord[]): Pick<ModuleDeps, 'enrollments' | 'records'> => ({
  enrollments: { queryKey: ['enrollments'], queryFn: () => Promise.resolve({ records, asOf: testNow }) },
  records: { queryKey: ['records'], queryFn: () => Promise.resolve({ records, asOf: testNow }) },
});
const record = (more: Partial<TrainingRecord> = {}): TrainingRecord => ({ id: 'E1', learningModule: { id: 'M1', title: 'First aid', type: { code: 'classroom' }, links: [] }, overallStatus: { code: 'enrolled' }, links: [], trainingRecords: [], ...more });
const pageWith = (deps: ModuleDeps) => <ModulePage deps={deps} moduleId="M1" />;

test('a course says what it is, how long it takes, in which language and at what price, and what one learns', async () => {
  const screen = await renderPage(pageWith(offering({ language: 'en', price: { currency: 'EUR', amount: 1200 }, objectives: ['Stop bleeding'], audiences: ['Everybody on the quay'], certification: {} })));
  await expect.element(screen.getByRole('heading', { level: 1, name: 'First aid' })).toBeVisible();
  for (const fact of ['2 days', 'English', '€1,200', 'Everybody on the quay', 'Stop bleeding', 'Two days with a dummy.', 'Leads to a certificate']) await expect.element(screen.getByText(fact)).toBeVisible();
});

test('a date is a pass: day and time, place with a map, who teaches, seats, deadline', async () => {
  const session = aSession({ seats: 4, attributes: [{ code: 'seatsLeft', value: '1' }, { code: 'facilityId', value: 'F1' }], deadline: new Date(2026, 10, 30, 9).toISOString() });
  const screen = await renderPage(pageWith(offering({ sessions: [session] })));
  const pass = screen.getByRole('article').nth(1);
  for (const fact of [/Tuesday.*1/, /9:00.*3:00/, 'Pier 3', 'Inês Costa', '1 of 4 seats left', /^Enrol by Monday/]) await expect.element(pass.getByText(fact).first()).toBeVisible();
  await expect.element(pass.getByRole('link', { name: 'Show on a map' })).toHaveAttribute('href', 'https://www.openstreetmap.org/search?query=Quay%20Road%201%2C%20Nordkai%2C%20Germany');
});

test('a place without an address has no map, and a date without seats says nothing of them', async () => {
  const screen = await renderPage(pageWith(offering({ sessions: [aSession()] })));
  await expect.element(screen.getByText('Pier 3')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Show on a map' }).elements()).toEqual([]);
  expect(screen.getByText(/seat/).elements()).toEqual([]);
});

test('a date at the same time as my own says so', async () => {
  const own = record({ id: 'E9', learningModule: { id: 'M9', title: 'Crane signals', type: { code: 'workshopSeminar' }, links: [] } });
  const deps = offering(
    { sessions: [aSession()] },
    { ...mine(own), record: (id) => ({ queryKey: ['record', id], queryFn: () => Promise.resolve({ record: { ...own, session: { ...aSession(), id: 'S9' } }, asOf: testNow }) }) },
  );
  const screen = await renderPage(pageWith(deps));
  await expect.element(screen.getByText('At the same time as your date of “Crane signals”')).toBeVisible();
});

test.for([true, false])('enrolling asks which date and why, and waits here until it is sent, with a network or without (%s)', async (isOnline) => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(offering({ sessions: [aSession(), aSession({ id: 'S2', location: 'Pier 4' })] }, { calls, isOnline: changeable(isOnline) })));
  await screen.getByRole('button', { name: 'Enrol' }).click();
  const sheet = screen.getByRole('dialog');
  await expect.element(sheet.getByRole('button', { name: 'Enrol' })).toHaveAttribute('aria-disabled', 'true');
  await sheet.getByRole('radio', { name: /Pier 4/ }).click();
  await sheet.getByRole('textbox', { name: /Why you want to go/ }).fill('  I am new ');
  await sheet.getByRole('button', { name: 'Enrol' }).click();
  await vi.waitFor(() => expect(calls.decided).toEqual([{ kind: 'enrol', parameters: { moduleId: 'M1', sessionId: 'S2', reason: 'I am new' }, subject: 'First aid' }]));
  await expect.element(screen.getByText('Your wish to enrol')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Enrol', exact: true }).elements()).toEqual([]);
  await expect.element(screen.getByRole('heading', { level: 1 }), { message: 'the keyboard is not at the top of the page' }).toHaveFocus();
});

test('taken back, one can enrol again', async () => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(offering({}, { calls })));
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M1' }, subject: 'First aid' });
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByText('Taken back. Nothing is sent.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Enrol' })).toBeVisible();
});

test.for([
  ['full', 'There is no seat left. Choose another date.'],
  ['lms-refused', /The LMS said no/],
] as const)('a refusal comes back to where it was wished, with its own sentence: %s', async ([reason, sentence]) => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(offering({}, { calls })));
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M1' }, subject: 'First aid' });
  calls.settle('enrol', 'refused', reason);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(sentence);
  await expect.element(screen.getByRole('button', { name: 'Enrol' })).toBeVisible();
});

test.for([
  [{ links: [], sessions: [aSession({ links: [{ rel: 'enroll', type: 'text/html', href: 'https://lms.example/ekp/enrol/S1' }] }), aSession({ id: 'S2' })] }, 'https://lms.example/ekp/enrol/S1'],
  [{ links: [{ rel: 'alternate', type: 'text/html', href: 'https://lms.example/ekp/M1' }] }, 'https://lms.example/ekp/M1'],
  [{ links: [] }, 'https://lms.example/ekp/servlet/ekp'],
] as const)('what has to be paid first, although the LMS told no price, leads to where it is paid: %o', async ([about, href]) => {
  const calls = testCalls();
  const screen = await renderPage(pageWith(offering(about, { calls })));
  await calls.make({ kind: 'enrol', parameters: { moduleId: 'M1', sessionId: 'S1' }, subject: 'First aid' });
  calls.settle('enrol', 'refused', 'payment');
  await expect.element(screen.getByRole('alert')).toMatchTextContent('It costs something, and is paid in the LMS.');
  await expect.element(screen.getByRole('link', { name: 'Pay in the LMS' })).toHaveAttribute('href', href);
  await screen.getByRole('button', { name: 'I have seen it' }).click();
  await expect.element(screen.getByRole('button', { name: 'Enrol' })).toBeVisible();
});

test('the button has the word of what will happen', async () => {
  const screen = await renderPage(pageWith(offering({ attributes: [{ code: 'approval', value: 'required' }] })));
  await expect.element(screen.getByRole('button', { name: 'Ask to enrol' })).toBeVisible();
});

test('what costs is paid in the LMS, in a new tab', async () => {
  const screen = await renderPage(pageWith(offering({ price: { currency: 'EUR', amount: 90 } })));
  await expect.element(screen.getByRole('link', { name: 'Pay in the LMS' })).toHaveAttribute('href', 'https://lms.example/catalog');
});

test('what comes before it is shown with how far I am, and leads there; enrolling stays possible', async () => {
  const first = record({ id: 'E7', learningModule: { id: 'M7', title: 'Basics', links: [] }, overallStatus: { code: 'incomplete' } });
  const screen = await renderPage(pageWith(offering({ prerequisites: { operator: { code: 'all' }, condition: { code: 'completed' }, modules: [{ id: 'M7', title: 'Basics' }, { id: 'M8', title: 'More basics' }] } }, mine(first))));
  await expect.element(screen.getByRole('link', { name: /^Basics In progress/ })).toHaveAttribute('href', '/course/E7');
  await expect.element(screen.getByRole('link', { name: /More basics Not enrolled/ })).toHaveAttribute('href', '/module/M8');
  await expect.element(screen.getByRole('link', { name: 'Go there first' })).toHaveAttribute('href', '/course/E7');
  await expect.element(screen.getByRole('button', { name: 'Enrol' })).toBeVisible();
});

test('a programme shows its courses in their order with how far I am', async () => {
  const part = (id: string, title: string) => ({ id, title, type: { code: 'onlineModule' }, sessionId: '', instructors: [], modules: [], links: [], code: '', classes: [], attributes: [] });
  const done = record({ id: 'E3', learningModule: { id: 'b', title: 'Second', links: [] }, overallStatus: { code: 'completed' } });
  const session = aSession({ start: undefined as never, end: undefined as never, modules: [part('a', 'First'), part('b', 'Second')], requiredElectiveCredits: 2 });
  const screen = await renderPage(pageWith(offering({ type: { code: 'learningProgram' }, sessions: [session] }, mine(done))));
  await expect.element(screen.getByRole('link', { name: /^First/ })).toHaveAttribute('href', '/module/a');
  await expect.element(screen.getByRole('link', { name: /^Second .*Completed/ })).toHaveAttribute('href', '/course/E3');
  await expect.element(screen.getByText('Choose electives worth 2 credits.')).toBeVisible();
});

test('whoever completed it before is told when, and finds the record', async () => {
  const screen = await renderPage(pageWith(offering({}, mine(record({ overallStatus: { code: 'completed' }, endDate: new Date(2026, 2, 3).toISOString() })))));
  await expect.element(screen.getByText(/^You completed this on .*2026/)).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'See its record' })).toHaveAttribute('href', '/course/E1');
});

test('a course that is not offered any more, is full, or has no open date says so and has no button', async () => {
  const closed = async (module: Partial<Module>) => {
    const screen = await renderPage(pageWith(offering(module)));
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.getByRole('button', { name: /Enrol/ }).elements()).toEqual([]);
    const text = document.body.textContent ?? '';
    await screen.unmount();
    return text;
  };
  expect(await closed({ archived: true })).toContain('not offered any more');
  expect(await closed({ sessions: [aSession({ attributes: [{ code: 'seatsLeft', value: '0' }] })] })).toContain('Every date is full');
  expect(await closed({ sessions: [aSession({ status: { code: 'closed' } })] })).toContain('No date is open for enrolment just now');
});

test('while it comes it has its shape; when it does not come it says why and leads on', async () => {
  const waiting = await renderPage(pageWith(moduleDepsWith({ module: () => ({ queryKey: ['module'], queryFn: () => new Promise(() => undefined) }) })));
  await expect.element(waiting.getByRole('article', { name: 'Loading' })).toBeVisible();
  await waiting.unmount();
  const screen = await renderPage(pageWith(moduleDepsWith({ module: () => ({ queryKey: ['module'], queryFn: () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' })) }) })));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/This course did not come/);
  await expect.element(screen.getByRole('link', { name: 'Back to the catalog' })).toHaveAttribute('href', '/catalog');
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('it can be used by everybody, the sheet too: %s, %s', async ([theme, language]) => {
  const module: Partial<Module> = {
    sessions: [aSession({ seats: 4, attributes: [{ code: 'seatsLeft', value: '0' }] }), aSession({ id: 'S2', status: { code: 'cancelled' } }), aSession({ id: 'S3' })],
    prerequisites: { operator: { code: 'all' }, condition: { code: 'completed' }, modules: [{ id: 'M7', title: 'Basics' }] },
  };
  const screen = await renderPage(pageWith(offering(module)), { theme, language });
  await expect.element(screen.getByText('Pier 3').first()).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await screen.getByRole('button', { name: language === 'en' ? 'Enrol' : 'سجّل' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});
