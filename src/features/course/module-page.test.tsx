import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { Module } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { EnrolOutcome } from '#courses/enrolling/enrol-outcome.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { aModule, aSession, moduleDepsWith, testNow } from '../../test/screens/course-faces.ts';
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
const answers = (...outcomes: readonly EnrolOutcome[]) => {
  const left = [...outcomes];
  return vi.fn((): Promise<EnrolOutcome> => Promise.resolve(left.shift() ?? { kind: 'lost' }));
};

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

test('enrolling asks which date and why, sends it once, and turns to the course', async () => {
  const enrol = answers({ kind: 'enrolled', record: record(), wasThere: false });
  const screen = await renderPage(pageWith(offering({ sessions: [aSession(), aSession({ id: 'S2', location: 'Pier 4' })] }, { enrol })));
  await screen.getByRole('button', { name: 'Enrol' }).click();
  const sheet = screen.getByRole('dialog');
  await expect.element(sheet.getByRole('button', { name: 'Enrol' })).toHaveAttribute('aria-disabled', 'true');
  await sheet.getByRole('radio', { name: /Pier 4/ }).click();
  await sheet.getByRole('textbox', { name: /Why you want to go/ }).fill('  I am new ');
  await sheet.getByRole('button', { name: 'Enrol' }).click();
  await vi.waitFor(() => expect(enrol).toHaveBeenCalledWith({ moduleId: 'M1', sessionId: 'S2', reason: 'I am new' }, expect.anything()));
  await expect.element(screen.getByText('You are enrolled.')).toBeVisible();
  expect(enrol).toHaveBeenCalledTimes(1);
});

test.for([
  [{ kind: 'approval', record: record(), wasThere: false }, 'Your wish was sent. Somebody has to approve it.'],
  [{ kind: 'waitlisted', record: record(), wasThere: false }, 'You are on the waiting list.'],
  [{ kind: 'enrolled', record: record(), wasThere: true }, 'You were enrolled already. Nothing was sent twice.'],
] satisfies [EnrolOutcome, string][])('what the LMS made of it is said: %s', async ([outcome, sentence]) => {
  const screen = await renderPage(pageWith(offering({}, { enrol: answers(outcome) })));
  await screen.getByRole('button', { name: 'Enrol' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Enrol' }).click();
  await expect.element(screen.getByText(sentence)).toBeVisible();
});

test.for([
  ['full', 'There is no seat left on this date. Choose another one.', 'Enrol'],
  ['prerequisites', /Something has to be done first/, undefined],
  ['payment', 'This costs something, and is paid in the LMS.', undefined],
  ['other', /The LMS said no/, 'Enrol'],
] as const)('a refusal has its own sentence, and the LMS’s words under Details: %s', async ([because, sentence, again]) => {
  const screen = await renderPage(pageWith(offering({}, { enrol: answers({ kind: 'refused', because, said: 'a-code: In its own words.' }) })));
  await screen.getByRole('button', { name: 'Enrol' }).click();
  const sheet = screen.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Enrol' }).click();
  await expect.element(sheet.getByRole('alert')).toMatchTextContent(sentence);
  await sheet.getByText('Details for support').click();
  await expect.element(sheet.getByText('a-code: In its own words.')).toBeVisible();
  expect(sheet.getByRole('button', { name: again ?? 'Enrol' }).elements()).toHaveLength(again ? 1 : 0);
});

test('after an answer that was lost only looking is offered, and a retry when the LMS has nothing', async () => {
  const enrol = answers({ kind: 'unsure' }, { kind: 'enrolled', record: record(), wasThere: false });
  const lookForEnrolment = answers({ kind: 'lost' });
  const screen = await renderPage(pageWith(offering({}, { enrol, lookForEnrolment })));
  await screen.getByRole('button', { name: 'Enrol' }).click();
  const sheet = screen.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Enrol' }).click();
  await expect.element(sheet.getByRole('alert')).toMatchTextContent(/nobody knows whether you are enrolled/);
  await sheet.getByRole('button', { name: 'Look again' }).click();
  await expect.element(sheet.getByRole('alert')).toMatchTextContent(/you are not enrolled: you can try again/);
  expect(enrol).toHaveBeenCalledTimes(1);
  await sheet.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('You are enrolled.')).toBeVisible();
});

test('offline it says before the tap that enrolling needs a network', async () => {
  const deps = offering({}, { isOnline: changeable(false) });
  const screen = await renderPage(pageWith(deps));
  const button = screen.getByRole('button', { name: 'Enrol' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription('You are offline, and enrolling needs a network.');
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
