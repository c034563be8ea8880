import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { AwardedCertification } from '#api/contract/certifications.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { RecordDeps } from './record-deps.ts';
import { RecordPage } from './record-page.tsx';

const now = new Date(2026, 10, 26, 12).getTime();
const course = (id: string, title: string, status: string, endDate?: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id,
  learningModule: { id: `M${id}`, title, type: { code: 'onlineModule' }, links: [] },
  overallStatus: { code: status },
  links: [],
  trainingRecords: [],
  ...(endDate !== undefined && { endDate }),
  ...more,
});
const courses = [course('E1', 'Fire warden', 'completed', '2026-08-22T11:00:00Z', { score: 91 }), course('E2', 'Crane signals', 'completed', '2025-09-12T11:00:00Z'), course('E3', 'Cold chain', 'enrolled')];
const swimming: ExternalRecord = { id: 'X1', title: 'Swimming badge', type: { code: 'classroom' }, endDate: '2024-06-09', score: 'passed', status: { code: 'completed' } };
const award = (awardId: string, name: string, expires?: string): AwardedCertification => ({ awardId, id: `c-${awardId}`, name, awarded: '2025-01-01T00:00:00Z', links: [], ...(expires !== undefined && { expires }) });
const awards = [award('A1', 'First aider', '2028-01-01T00:00:00Z'), award('A2', 'Working at height', '2026-10-02T14:00:00Z')];

const depsWith = (answer: () => Promise<KnownEnrollments>, more: Partial<RecordDeps> = {}): RecordDeps => ({
  records: { queryKey: ['records'], queryFn: answer },
  external: { queryKey: ['externalTrainingRecords'], queryFn: () => Promise.resolve({ value: { records: [swimming] }, asOf: now }) },
  awards: { queryKey: ['certificationsAwarded'], queryFn: () => Promise.resolve({ value: { certifications: awards }, asOf: now }) },
  path: { queryKey: ['userJobProfilePath'], queryFn: () => Promise.resolve({ value: { jobProfiles: [] }, asOf: now }) },
  isOnline: changeable(true),
  now: () => now,
  hrefOfCourse: (id) => `/course/${id}`,
  hrefOfExternalRecord: (id) => `/external-training/${id}`,
  hrefOfExternalTraining: '/external-training',
  hrefOfCertificates: '/certificates',
  hrefOfCertificate: (id) => `/certificates/${id}`,
  hrefOfModule: (id) => `/module/${id}`,
  hrefOfSearch: (words) => `/search?q=${words}`,
  hrefOfLearning: '/enrollments',
  ...more,
});
const telling = (records: readonly TrainingRecord[]) => () => Promise.resolve({ records, asOf: now });
const missing = <T,>(queryKey: readonly unknown[]): { queryKey: readonly unknown[]; queryFn: () => Promise<T> } => ({ queryKey, queryFn: () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' })) });
const nothing: Partial<RecordDeps> = { external: missing(['externalTrainingRecords']), awards: missing(['certificationsAwarded']), path: missing(['userJobProfilePath']) };

test('what was done stands by year, with its score, and leads to where it is', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses))} />);
  await expect.element(screen.getByRole('heading', { name: '2026 1' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: '2025 1' })).toBeVisible();
  const fire = screen.getByRole('link', { name: /Fire warden/ });
  await expect.element(fire).toMatchTextContent(/91%/);
  await expect.element(fire).toHaveAttribute('href', '/course/E1');
  expect(screen.getByRole('link', { name: /Cold chain/ }).elements()).toEqual([]);
});

test('training done elsewhere is in the same list with its own tag and its own words', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses))} />);
  const row = screen.getByRole('link', { name: /Swimming badge/ });
  await expect.element(row).toMatchTextContent(/External/);
  await expect.element(row).toMatchTextContent(/passed/);
  await expect.element(row).toHaveAttribute('href', '/external-training/X1');
});

test('certificates are on top as passes; what has run out stands below with the way to renew it', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses))} />);
  const passes = screen.getByRole('list', { name: 'Certificates' });
  await expect.element(passes.getByRole('link', { name: /First aider.*Until/ })).toHaveAttribute('href', '/certificates/A1');
  expect(passes.getByRole('link').elements()).toHaveLength(1);
  await expect.element(screen.getByRole('link', { name: 'Find a course Working at height' })).toHaveAttribute('href', '/search?q=Working at height');
});

test('Renew leads to the module where the path says which one it is', async () => {
  const item = { module: { id: 'at-height', title: 'At height', description: '' }, expires: '2026-10-02T14:00:00Z', prerequisites: [], sequences: [] };
  const path = { jobProfiles: [{ name: 'Lasher', code: 'L', description: '', competencies: [{ id: 'C', code: 'C', name: 'C', description: '', sequences: [{ items: [item] }] }] }] };
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses), { path: { queryKey: ['userJobProfilePath'], queryFn: () => Promise.resolve({ value: path, asOf: now }) } })} />);
  await expect.element(screen.getByRole('link', { name: 'Renew Working at height' })).toHaveAttribute('href', '/module/at-height');
});

test('result, kind and words narrow it, and the address says so', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses))} />);
  await screen.getByRole('link', { name: 'All 4' }).click();
  await expect.element(screen.getByRole('link', { name: /Cold chain/ })).toBeVisible();
  await screen.getByRole('link', { name: 'External 1' }).click();
  await expect.poll(() => screen.getByRole('link', { name: /Cold chain/ }).elements().length).toBe(0);
  await screen.getByRole('link', { name: 'External 1' }).click();
  await screen.getByRole('searchbox').fill('crane');
  await expect.poll(() => screen.getByRole('link', { name: /Cold chain/ }).elements().length).toBe(0);
  await expect.element(screen.getByRole('link', { name: /Crane signals/ })).toBeVisible();
});

test('nothing found says so, and one tap shows all of it', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses))} />, { at: '/?q=zzz' });
  await expect.element(screen.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await screen.getByRole('link', { name: 'Show all' }).click();
  await expect.element(screen.getByRole('link', { name: /Cold chain/ })).toBeVisible();
});

test('the chart counts what was finished, and the arrow keys read each month', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling([...courses, course('E4', 'Reefer plugs', 'completed', '2026-11-02T11:00:00Z'), course('E5', 'Lashing', 'completed', '2026-05-02T11:00:00Z')]))} />);
  const latest = screen.getByRole('button', { name: 'November 2026: 1 finished' });
  await latest.click();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await expect.element(screen.getByRole('button', { name: 'August 2026: 1 finished' })).toHaveFocus();
  await expect.element(screen.getByText('August 2026', { exact: true }).first()).toBeVisible();
  await expect.element(screen.getByText(/does not tell how long/)).toBeVisible();
});

test('an LMS that tells nothing but the record shows the record, and no failure', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses), nothing)} />);
  await expect.element(screen.getByRole('link', { name: /Fire warden/ })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Certificates' }).elements()).toEqual([]);
  expect(screen.getByRole('alert').elements()).toEqual([]);
});

test('somebody new reads what will stand here, and has a next step', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(telling([]), nothing)} />);
  await expect.element(screen.getByRole('heading', { name: 'Nothing on your record yet' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'See your courses' })).toHaveAttribute('href', '/enrollments');
});

test('a failure says what happened, and trying again helps', async () => {
  const answer = vi.fn<() => Promise<KnownEnrollments>>().mockRejectedValueOnce(new ApiError('busy', { didReachLms: 'yes' })).mockImplementation(telling(courses));
  const screen = await renderPage(<RecordPage deps={depsWith(answer, nothing)} />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('link', { name: /Fire warden/ })).toBeVisible();
});

test('offline on a new device says that connecting once is enough', async () => {
  const screen = await renderPage(<RecordPage deps={depsWith(() => Promise.reject(new ApiError('offline', { didReachLms: 'no' })), { ...nothing, isOnline: changeable(false) })} />);
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test('while it comes, the page has the shape of what comes', async () => {
  const never = { queryFn: () => new Promise<never>(() => undefined) };
  const screen = await renderPage(<RecordPage deps={depsWith(never.queryFn, { external: { queryKey: ['x'], ...never }, awards: { queryKey: ['a'], ...never } })} />);
  await vi.waitFor(() => expect(screen.container.querySelector('[aria-busy="true"] li')).not.toBeNull());
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(<RecordPage deps={depsWith(telling(courses))} />, { theme, language });
  await expect.element(screen.getByText('Fire warden')).toBeVisible();
  await expect.element(screen.getByText('First aider')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
