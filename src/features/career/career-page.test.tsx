import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { AwardedCompetency } from '#api/contract/competencies.ts';
import type { JobProfilePath, PathCompetency, PathItem } from '#api/contract/learning-path-shapes.ts';
import type { Module } from '#api/contract/module.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { CareerDeps } from './career-deps.ts';
import { CareerPage } from './career-page.tsx';
import { CompetencyPage } from './competency-page.tsx';
import { NextSteps } from './next-steps.tsx';
import { ProfilePage } from './profile-page.tsx';

const item = (id: string, status: string, more: Partial<PathItem> = {}): PathItem => ({ status: { code: status }, module: { id, title: `Module ${id}`, type: { code: 'onlineModule', label: 'Online' }, description: '' }, prerequisites: [], sequences: [], ...more });
const competency = (id: string, name: string, status: string, items: readonly PathItem[]): PathCompetency => ({ id, name, code: id, description: '', optional: false, status: { code: status }, sequences: [{ items }] });
const path: JobProfilePath = {
  jobProfiles: [
    {
      name: 'Lasher',
      code: 'LASH',
      description: 'Makes containers fast.',
      competencies: [competency('stop', 'Stop a job', 'completed', []), competency('lash', 'Lash containers', 'notComplete', [item('basics', 'needsAction'), item('rods', 'inProcess')]), competency('lift', 'Lift without harm', 'notComplete', [item('lifting', 'needsAction')])],
    },
    { name: 'Shift lead', code: 'LEAD', description: '', competencies: [competency('stop', 'Stop a job', 'completed', []), competency('talk', 'Hold a talk', 'notComplete', [])] },
  ],
};
const level = (measure: number) => ({ code: String(measure), measure });
const lift: AwardedCompetency = { id: 'lift', name: 'Lift without harm', description: '', assigned: '2026-09-27T08:00:00Z', level: level(2), requiredLevel: level(3), maxLevel: level(4), competent: false, assigner: { id: 'ana', given: 'Ana', family: 'Sousa' } };
const moor: AwardedCompetency = { id: 'moor', name: 'Moor a ship', description: '', level: level(1), requiredLevel: level(0), maxLevel: level(1), competent: true };
const moduleOf = (id: string): Module => ({ id, title: id, links: [], objectives: [], duration: id === 'rods' ? '45 min' : '8 min', attributes: [], sessions: [], audiences: [] });

const known = <T,>(key: string, value: T) => ({ queryKey: [key], queryFn: () => Promise.resolve({ value, asOf: 1 }) });
const failing = (reason: 'busy' | 'offline' | 'not-found') => () => Promise.reject(new ApiError(reason, { didReachLms: 'no' }));
const missing = (key: string) => ({ queryKey: [key], queryFn: failing('not-found') });
const enrolled = { id: 'E1', learningModule: { id: 'rods', title: 'Rods', links: [] }, overallStatus: { code: 'incomplete' }, links: [], trainingRecords: [] };

const depsWith = (more: Partial<CareerDeps> = {}): CareerDeps => ({
  path: known('userJobProfilePath', path),
  assigned: known('assignedJobProfiles', { jobProfiles: [{ id: 'P1', code: 'LASH', name: 'Lasher' }, { id: 'P2', code: 'LEAD', name: 'Shift lead' }] }),
  awarded: known('competenciesAwarded', { competencies: [lift, moor] }),
  statuses: known('competencyCompletionStatus', { competencies: [] }),
  profiles: known('jobProfiles', { catalogs: [{ id: 'C1', title: 'Gangs', catalogs: [], jobProfiles: [{ id: 'P1', name: 'Lasher' }, { id: 'P3', name: 'Mooring hand', description: 'Takes the lines.' }] }], jobProfiles: [] }),
  competencies: known('competencies', { competencies: [{ id: 'lift', name: 'Lift without harm', links: [] }, { id: 'drive', name: 'Drive a forklift', links: [] }] }),
  competency: (id) => known(`competency ${id}`, { id, name: 'Lift without harm', description: '<b>Legs</b>, not back.', links: [], modules: [], levels: [1, 2, 3, 4].map((measure) => ({ code: String(measure), label: `Level ${measure}`, measure })) }),
  certifications: known('certificationsAwarded', { certifications: [{ awardId: 'A', id: 'c', name: 'First aid', links: [], awarded: '2020-01-01T00:00:00Z', expires: '2021-01-01T00:00:00Z' }] }),
  module: (id) => ({ queryKey: ['module', id], queryFn: () => Promise.resolve(moduleOf(id)) }),
  enrollments: { queryKey: ['enrollments'], queryFn: () => Promise.resolve({ records: [enrolled], asOf: 1 }) },
  records: { queryKey: ['records'], queryFn: () => Promise.resolve({ records: [enrolled], asOf: 1 }) },
  calls: testCalls(),
  isOnline: changeable(true),
  now: () => Date.parse('2026-11-26T12:00:00Z'),
  hrefOfCareer: '/career',
  hrefOfJobProfile: (id) => `/career/profile/${id}`,
  hrefOfCompetency: (id) => `/career/competency/${id}`,
  hrefOfCertificates: '/certificates',
  hrefOfCourse: (id) => `/course/${id}`,
  hrefOfModule: (id) => `/module/${id}`,
  ...more,
});
const nothing: Partial<CareerDeps> = { path: missing('p'), assigned: missing('a'), awarded: missing('w'), statuses: missing('s'), profiles: missing('j'), competencies: missing('c'), certifications: missing('z') };
const list = (deps: CareerDeps) => <CareerPage deps={deps} open={{}} />;

test('the profile that I am on the way to: how many of how many, and how long the rest takes', async () => {
  const screen = await renderPage(list(depsWith()));
  await expect.element(screen.getByRole('heading', { name: 'Lasher' })).toBeVisible();
  await expect.element(screen.getByText('of 3')).toBeVisible();
  await expect.element(screen.getByText('2 gaps left, about 1 hr')).toBeVisible();
});

test('how long it takes is left out where one length is not told', async () => {
  const screen = await renderPage(list(depsWith({ module: (id) => ({ queryKey: ['module', id], queryFn: () => Promise.resolve({ ...moduleOf(id), duration: id === 'rods' ? '1 day' : '8 min' }) }) })));
  await expect.element(screen.getByText('2 gaps left', { exact: true })).toBeVisible();
});

test('each competency says in words where I stand', async () => {
  const screen = await renderPage(list(depsWith()));
  await expect.element(screen.getByRole('link', { name: 'Lift without harm 1 to go' })).toHaveAttribute('href', '/career/competency/lift');
  await expect.element(screen.getByRole('link', { name: 'Lash containers Not yet' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Stop a job Met' })).toBeVisible();
});

test('another profile is compared on the same segments, and what I have besides is not forgotten', async () => {
  const screen = await renderPage(list(depsWith()));
  await expect.element(screen.getByRole('link', { name: 'Shift lead 1 you have and 1 to go' })).toHaveAttribute('href', '/career/profile/P2');
  await expect.element(screen.getByRole('link', { name: /Moor a ship/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Certificates.*1 to renew/ })).toHaveAttribute('href', '/certificates');
});

test('a competency: who found it, which level is asked for, and what closes the gap', async () => {
  const screen = await renderPage(<CompetencyPage deps={depsWith()} id="lift" />);
  await expect.element(screen.getByText('Found by Ana Sousa on September 27, 2026.')).toBeVisible();
  await expect.element(screen.getByRole('listitem').filter({ hasText: 'Level 2' })).toMatchTextContent(/You/);
  await expect.element(screen.getByRole('listitem').filter({ hasText: 'Level 3' })).toMatchTextContent(/Asked for/);
  await expect.element(screen.getByRole('link', { name: /Module lifting/ })).toHaveAttribute('href', '/module/lifting');
});

test('what closes the gaps leads to the course where I am enrolled, else to where one enrols', async () => {
  const screen = await renderPage(<NextSteps deps={depsWith()} />);
  await expect.element(screen.getByRole('link', { name: /Module rods.*In progress/ })).toHaveAttribute('href', '/course/E1');
  await expect.element(screen.getByRole('link', { name: /Module basics.*Not enrolled/ })).toHaveAttribute('href', '/module/basics');
});

test('all profiles as the LMS files them; of one that is not mine it is said what is not told', async () => {
  const screen = await renderPage(list(depsWith()), { at: '/?view=profiles' });
  await expect.element(screen.getByRole('link', { name: /Lasher.*Yours/ })).toBeVisible();
  await screen.unmount();
  const other = await renderPage(<ProfilePage deps={depsWith()} id="P3" />);
  await expect.element(other.getByRole('heading', { name: 'Mooring hand' })).toBeVisible();
  await expect.element(other.getByText(/told once it is given to you/)).toBeVisible();
});

test('competencies are found by words', async () => {
  const screen = await renderPage(list(depsWith()), { at: '/?view=competencies' });
  await screen.getByRole('searchbox').fill('fork');
  await expect.poll(() => screen.getByRole('link', { name: /Lift without/ }).elements().length).toBe(0);
  await expect.element(screen.getByRole('link', { name: /Drive a forklift/ })).toBeVisible();
});

test('an LMS that tells nothing of it has an empty place with a next step, and no failure', async () => {
  const screen = await renderPage(list(depsWith(nothing)));
  await expect.element(screen.getByRole('heading', { name: 'No job profile yet' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'See the job profiles' })).toBeVisible();
  expect(screen.getByRole('alert').elements()).toEqual([]);
});

test('a failure says what happened, and trying again helps', async () => {
  const queryFn = vi.fn<() => Promise<{ value: JobProfilePath; asOf: number }>>().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockResolvedValue({ value: path, asOf: 1 });
  const screen = await renderPage(list(depsWith({ ...nothing, path: { queryKey: ['p'], queryFn } })));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Lasher' })).toBeVisible();
});

test('offline on a new device says that connecting once is enough', async () => {
  const screen = await renderPage(list(depsWith({ ...nothing, path: { queryKey: ['p'], queryFn: failing('offline') }, isOnline: changeable(false) })));
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test('while it comes, the page says so', async () => {
  const screen = await renderPage(list(depsWith({ path: { queryKey: ['p'], queryFn: () => new Promise(() => undefined) } })));
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
});

test.for([
  ['light', 'en', 360, 'list'],
  ['dark', 'ar', 1100, 'list'],
  ['light', 'ar', 360, 'detail'],
  ['dark', 'en', 1100, 'detail'],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px, %s', async ([theme, language, width, what]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(what === 'list' ? list(depsWith()) : <CompetencyPage deps={depsWith()} id="lift" />, { theme, language });
  await expect.element(screen.getByText('Lift without harm').first()).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('[S16] a job profile is taken on and left in one tap, waits where it was decided, and a refusal comes back there', async () => {
  const calls = testCalls();
  const screen = await renderPage(<ProfilePage deps={depsWith({ calls })} id="P3" />);
  await screen.getByRole('button', { name: 'Take this on' }).click();
  expect(calls.decided).toEqual([{ kind: 'takeJobProfile', parameters: { profileId: 'P3' }, subject: 'Mooring hand' }]);
  await expect.element(screen.getByText('Saved on this device. It waits to be sent.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take this on' }).elements()).toEqual([]);
  calls.settle('takeJobProfile', 'refused', 'not-allowed');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/may not do this. Ask your training administrator/);
  await expect.element(screen.getByRole('button', { name: 'Take this on' })).toBeVisible();
});

test('[S16] a profile of mine can be left, and that can be taken back', async () => {
  const calls = testCalls();
  const screen = await renderPage(<ProfilePage deps={depsWith({ calls })} id="P1" />);
  await screen.getByRole('button', { name: 'Leave this profile' }).click();
  expect(calls.decided.map(({ kind }) => kind)).toEqual(['leaveJobProfile']);
  await screen.getByRole('status').getByRole('button', { name: 'Undo' }).first().click();
  await expect.element(screen.getByRole('button', { name: 'Leave this profile' })).toBeVisible();
});

test('[S16] a job profile that was taken on without a network stands among mine, marked as waiting, and can be taken back there', async () => {
  const calls = testCalls();
  const screen = await renderPage(list(depsWith({ ...nothing, calls, isOnline: changeable(false) })));
  await calls.make({ kind: 'takeJobProfile', parameters: { profileId: 'P3' }, subject: 'Mooring hand' });
  await expect.element(screen.getByRole('link', { name: /Mooring hand.*Take a job profile · Waiting/ })).toHaveAttribute('href', expect.stringMatching(/P3$/));
  expect(await accessibilityFaults()).toEqual([]);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByText('Mooring hand')).not.toBeInTheDocument();
});

test('[S16] where the career did not come that is said beside what waits, and whoever takes it back goes on at the next one', async () => {
  const calls = testCalls();
  for (const [profileId, subject] of [['P3', 'Mooring hand'], ['P4', 'Crane driver']] as const) await calls.make({ kind: 'takeJobProfile', parameters: { profileId }, subject });
  const screen = await renderPage(list(depsWith({ ...nothing, calls, path: { queryKey: ['userJobProfilePath'], queryFn: failing('busy') } })));
  await expect.element(screen.getByRole('heading', { name: 'Your career did not come' })).toBeVisible();
  (screen.getByRole('listitem').filter({ hasText: 'Mooring hand' }).getByRole('button', { name: 'Undo' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('link', { name: /Crane driver/ })).toHaveFocus();
});

test('the wish that stands open beside the list is marked there', async () => {
  const calls = testCalls();
  await calls.make({ kind: 'takeJobProfile', parameters: { profileId: 'P3' }, subject: 'Mooring hand' });
  const screen = await renderPage(<CareerPage deps={depsWith({ calls })} open={{ profileId: 'P3' }} />);
  await expect.element(screen.getByRole('link', { name: /Mooring hand/ })).toHaveAttribute('aria-current', 'page');
});
