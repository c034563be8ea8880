import type { UseQueryOptions } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { testCalls } from '../../test/screens/calls-deps.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { DashboardDeps } from './dashboard-deps.ts';
import { DashboardPage } from './dashboard-page.tsx';

const record = (id: string, title: string, status: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id,
  learningModule: { id: `M${id}`, title, type: { code: 'onlineModule' }, links: [] },
  overallStatus: { code: status },
  links: [],
  trainingRecords: [],
  ...more,
});
const lists = (key: string, ...records: TrainingRecord[]): UseQueryOptions<KnownEnrollments> => ({ queryKey: [key], queryFn: () => Promise.resolve({ records, asOf: 1 }) });
const told = <T,>(key: string, value: NoInfer<T>): UseQueryOptions<Known<T>> => ({ queryKey: [key], queryFn: () => Promise.resolve({ value, asOf: 1 }) });
const silent = <T,>(key: string): UseQueryOptions<T> => ({ queryKey: [key], queryFn: () => new Promise<T>(() => undefined) });
const failing = <T,>(key: string, reason: 'not-found' | 'busy' | 'offline'): UseQueryOptions<T> => ({ queryKey: [key], queryFn: () => Promise.reject<T>(new ApiError(reason, { didReachLms: 'no' })) });

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const mine = [record('1', 'Forklift safety', 'incomplete', { lastAttemptDate: inDays(-1) }), record('2', 'Fire safety', 'enrolled'), record('3', 'Radio talk', 'enrolled')];

const depsWith = (more: Partial<DashboardDeps> = {}): DashboardDeps => ({
  learner: { userId: 'mia', name: 'Mia Lindqvist' },
  me: told('me', { id: 'mia', given: 'Mia Sofia', family: 'Lindqvist', attributes: [] }),
  newest: told('modules', { links: [], modules: [{ id: 'N1', title: 'Hydrogen on the quay', links: [] }] }),
  enrollments: lists('enrollments', ...mine),
  records: lists('records', ...mine),
  path: told('path', { trainingPlanItems: [{ module: { id: 'M2', title: 'Fire safety', description: '' }, status: { code: 'needsAction' }, due: inDays(-3), priority: { code: 'high' } }], jobProfiles: [] }),
  certificates: told('certificates', { certifications: [{ awardId: 'C1', id: 'c', name: 'Crane permit', expires: inDays(20), links: [] }] }),
  date: (id) => ({ queryKey: ['date', id], queryFn: () => Promise.resolve(null) }),
  isOthers: false,
  lastOpen: { queryKey: ['last'], queryFn: () => Promise.resolve(null) },
  packedFor: { queryKey: ['packed'], queryFn: () => Promise.resolve(null) },
  waiting: {
    enrollmentRequests: told('er', { requests: [{ id: '1' }, { id: '2' }] }),
    withdrawalRequests: told('wr', { requests: [{ id: '3' }] }),
    tasks: told('tasks', { tasks: [] }),
    externalTraining: failing('ext', 'not-found'),
    assessments: told('as', { assessments: [] }),
    mailbox: told('mail', { messages: [{ id: 'm', subject: 'Hello', read: false }, { id: 'n', subject: 'Old', read: true }] }),
  },
  liveCalls: Promise.resolve(changeable([])),
  news: told('news', { articles: [{ id: 'a', title: 'The new crane', published: inDays(-1), links: [] }] }),
  newsFeed: failing('feed', 'not-found'),
  activity: told('activity', {
    activities: [
      { id: '1', type: { code: 'completed' }, user: { id: 'omar', given: 'Omar', family: 'Haddad' }, module: { id: 'x', title: 'Cold chain', links: [] }, date: inDays(-1) },
      { id: '2', type: { code: 'completed' }, user: { id: 'mia', given: 'Mia', family: 'Lindqvist' }, module: { id: 'x', title: 'My own', links: [] }, date: inDays(-1) },
    ],
  }),
  downloads: changeable(new Map()),
  standings: changeable(new Map()),
  isOnline: changeable(true),
  showsColleagues: true,
  hideColleagues: vi.fn(),
  pictureAddress: (href) => href,
  hrefs: {
    learning: '/enrollments', path: '/learning-path', catalog: '/catalog', approvals: '/approvals', mailbox: '/mailbox', downloads: '/downloads', news: '/news',
    article: (id) => `/news/${id}`, course: (id) => `/course/${id}`, player: (id) => `/course/${id}/play`, module: (id) => `/module/${id}`, certificate: (id) => `/certificates/${id}`,
  },
  ...more,
});
const nothing: Pick<DashboardDeps, 'enrollments' | 'records' | 'path' | 'certificates'> = { enrollments: lists('enrollments'), records: lists('records'), path: told('path', { trainingPlanItems: [], jobProfiles: [] }), certificates: told('certificates', { certifications: [] }) };

test('the course that was open last goes on in one tap; what presses most stands first, with its reason', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith()} />);
  await expect.element(screen.getByRole('region', { name: 'Forklift safety' }).getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/course/1');
  const rows = screen.getByRole('list', { name: 'To do' }).getByRole('listitem');
  await expect.poll(() => rows.elements().slice(0, 2).map((row) => row.textContent)).toEqual([expect.stringMatching(/Fire safety.*High priority.*Was due/), expect.stringMatching(/Crane permit.*Runs out/)]);
  await expect.element(screen.getByRole('link', { name: /Crane permit/ })).toHaveAttribute('href', '/certificates/C1');
});

test('in somebody else’s place nothing is offered to be opened: their courses are not opened here, and stand among what is to do', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ isOthers: true })} />);
  await expect.element(screen.getByRole('list', { name: 'To do' }).getByRole('link', { name: /Forklift safety/ })).toHaveAttribute('href', '/course/1');
  expect(screen.getByRole('link', { name: /^(?:Open|Go on)$/ }).elements()).toEqual([]);
});

test('the count of approvals is of what waits for me: not what I asked for, not what waits for somebody else, not what was decided here and is not told yet', async () => {
  const mia = { id: 'mia', given: 'Mia', family: 'Lindqvist' };
  const omar = { id: 'omar', given: 'Omar', family: 'Haddad' };
  const step = (approver: typeof mia) => ({ id: 'T', approver });
  const waiting: DashboardDeps['waiting'] = {
    ...depsWith().waiting,
    enrollmentRequests: told('mine', { requests: [{ id: '1', from: omar, step: step(mia) }, { id: '2', from: omar, step: step(mia) }, { id: '3', from: mia, step: step(omar) }, { id: '4', from: omar, step: step(omar) }] }),
    withdrawalRequests: told('none', { requests: [] }),
  };
  const calls = testCalls();
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ waiting, liveCalls: Promise.resolve(calls.live) })} />);
  await expect.element(screen.getByRole('link', { name: '2 approvals' })).toBeVisible();
  await calls.make({ kind: 'approveEnrolment', parameters: { requestId: '1', stepId: 'T' }, subject: 'Omar' });
  await expect.element(screen.getByRole('link', { name: '1 approval' })).toBeVisible();
});

test('a course that is on this device goes on in the player, at the part where the learner was', async () => {
  const deps = depsWith({
    lastOpen: { queryKey: ['last'], queryFn: () => Promise.resolve({ enrollmentId: '3', moduleId: 'M3', title: 'Radio talk', partTitle: 'Channel 16', progress: 0.5, openedAt: Date.now() - 3_600_000 }) },
    downloads: changeable(new Map([['3', { kind: 'ready', bytes: 9, revision: 1 } as const]])),
  });
  const screen = await renderPage(<DashboardPage isRead deps={deps} />);
  await expect.element(screen.getByRole('link', { name: 'Go on' })).toHaveAttribute('href', '/course/3/play');
  await expect.element(screen.getByText('In “Channel 16”')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /1 course works without a network/ })).toHaveAttribute('href', '/downloads');
});

test('what waits for this person is counted, and what the LMS does not give is no trouble', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith()} />);
  await expect.element(screen.getByRole('link', { name: '3 approvals' })).toHaveAttribute('href', '/approvals');
  await expect.element(screen.getByRole('link', { name: '1 new message' })).toHaveAttribute('href', '/mailbox');
  expect(screen.getByRole('alert').elements()).toEqual([]);
  await expect.element(screen.getByRole('heading', { level: 1, name: /Mia Sofia/ })).toBeVisible();
});

test('what colleagues did can be switched off; one’s own deeds are no news', async () => {
  const deps = depsWith();
  const screen = await renderPage(<DashboardPage isRead deps={deps} />);
  await expect.element(screen.getByText(/Omar Haddad.*finished.*Cold chain/)).toBeVisible();
  await expect.element(screen.getByText(/My own/)).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Do not show' }).click();
  expect(deps.hideColleagues).toHaveBeenCalledOnce();
});

test('nothing due is a good day, and offers one step of the path', async () => {
  const done = [record('1', 'Forklift safety', 'completed')];
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ ...nothing, records: lists('records', ...done) })} />);
  await expect.element(screen.getByRole('heading', { name: /Nothing is due/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'See your path' })).toHaveAttribute('href', '/learning-path');
});

test('a good day offers one step of the path, and what was begun stays in reach', async () => {
  const path = told<LearningPath>('path', { trainingPlanItems: [{ module: { id: 'M9', title: 'Radio exam', description: '' }, status: { code: 'needsAction' } }], jobProfiles: [] });
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ ...nothing, path, enrollments: lists('enrollments', mine[0]!, mine[2]!), records: lists('records', mine[0]!, mine[2]!) })} />);
  await expect.element(screen.getByText('Nothing is due this week. A good day.')).toBeVisible();
  const rows = screen.getByRole('list', { name: 'To do' }).getByRole('listitem');
  await expect.poll(() => rows.elements().map((row) => row.textContent)).toEqual([expect.stringMatching(/Radio talk.*Not started/), expect.stringMatching(/Radio exam.*Next on your path/)]);
  await expect.element(screen.getByRole('link', { name: /Radio exam/ })).toHaveAttribute('href', '/module/M9');
});

test('nothing but the course that goes on: the good day is said in one line', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ ...nothing, enrollments: lists('enrollments', mine[0]!), records: lists('records', mine[0]!) })} />);
  await expect.element(screen.getByText('Nothing is due this week. A good day.')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'See your path' })).not.toBeInTheDocument();
});

test('where due dates did not come, nobody says that nothing is due', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ path: failing('path', 'busy') })} />);
  await expect.element(screen.getByText(/something may be missing here/)).toBeVisible();
  await expect.element(screen.getByText(/A good day/)).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
});

test('an LMS that gives neither a path nor certificates leaves nothing to complain about', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ path: failing('path', 'not-found'), certificates: failing('certificates', 'not-found') })} />);
  await expect.element(screen.getByText('Nothing is due this week. A good day.')).toBeVisible();
  await expect.element(screen.getByText(/something may be missing/)).not.toBeInTheDocument();
});

test('what presses of the course that goes on stands with it, and not twice', async () => {
  const path = told<LearningPath>('path', { trainingPlanItems: [{ module: { id: 'M1', title: 'Forklift safety', description: '' }, status: { code: 'inProcess' }, due: inDays(-3) }], jobProfiles: [] });
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ path })} />);
  await expect.element(screen.getByRole('region', { name: 'Forklift safety' }).getByText(/Was due/)).toBeVisible();
  expect(screen.getByRole('list', { name: 'To do' }).getByRole('link', { name: /Forklift safety/ }).elements()).toEqual([]);
});

test('offline, a course that is not here says so before the tap', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ isOnline: changeable(false) })} />);
  await expect.element(screen.getByRole('region', { name: 'Forklift safety' }).getByText('Not on this device: needs a network')).toBeVisible();
});

test('a LMS that gives its news as a feed only has news all the same', async () => {
  const newsFeed = told<Feed>('feed', { id: 'f', title: 'News', link: '', items: [{ id: 'urn:a', title: 'The new crane', summary: 'She comes by sea.', categories: ['Quay'], enclosures: [] }] });
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ news: failing('news', 'not-found'), newsFeed })} />);
  await expect.element(screen.getByRole('link', { name: /The new crane/ })).toMatchTextContent(/Quay.*She comes by sea/);
});

test('somebody new is welcomed, and shown the way to the catalog', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith(nothing)} />);
  await expect.element(screen.getByRole('link', { name: 'Look around the catalog' })).toHaveAttribute('href', '/catalog');
  await expect.element(screen.getByRole('list', { name: 'New in the catalog' }).getByRole('link', { name: /Hydrogen on the quay/ })).toHaveAttribute('href', '/module/N1');
});

test('while nothing is known yet, the page has the shape of what comes', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ enrollments: silent('enrollments'), records: silent('records'), path: silent('path'), certificates: silent('certificates') })} />);
  await expect.element(screen.getByRole('heading', { name: 'To do' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: /Nothing is due/ })).not.toBeInTheDocument();
});

test('where the LMS does not answer and nothing is known, a sentence says what to do', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ ...nothing, enrollments: failing('enrollments', 'busy') })} />);
  await expect.element(screen.getByRole('alert').getByText(/busy/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('offline with nothing known, it says that once is enough', async () => {
  const screen = await renderPage(<DashboardPage isRead deps={depsWith({ ...nothing, enrollments: failing('enrollments', 'offline'), isOnline: changeable(false) })} />);
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test.for(['light', 'dark'] as const)('everybody can use it in the %s theme', async (theme) => {
  await page.viewport(390, 844);
  const screen = await renderPage(<DashboardPage isRead deps={depsWith()} />, { theme });
  await expect.element(screen.getByRole('link', { name: '3 approvals' })).toBeVisible();
  await expect.element(screen.getByText(/Omar Haddad/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});
