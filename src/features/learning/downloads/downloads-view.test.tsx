import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { PackageAbout } from '#offline/chunks/chunks-db.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { accessibilityFaults } from '../../../test/screens/accessibility-faults.ts';
import { keptOf, learningDepsWith, recordOf, telling } from '../../../test/screens/learning-deps.ts';
import { changeable, renderPage } from '../../../test/screens/render-page.tsx';
import { LearningPage } from '../learning-page.tsx';

const about = (enrollmentId: string, title: string): PackageAbout => ({ enrollmentId, moduleId: `M${enrollmentId}`, title, revision: 1 });
const records = [recordOf('E1', 'Crane signals', 'enrolled'), recordOf('E2', 'Fire safety', 'incomplete', { revision: 2 }), recordOf('E3', 'Cold chain', 'enrolled'), recordOf('E4', 'Port security', 'enrolled'), recordOf('E5', 'Forklift', 'enrolled')];
const states: readonly (readonly [string, DownloadState])[] = [
  ['E1', { kind: 'downloading', bytes: 25_000_000, total: 100_000_000, bytesPerSecond: 1_000_000, secondsLeft: 75 }],
  ['E2', { kind: 'ready', bytes: 24_300_000, revision: 1 }],
  ['E3', { kind: 'queued', bytes: 0, total: undefined }],
  ['E4', { kind: 'paused', why: 'connection-lost', bytes: 1_000_000, total: 9_000_000 }],
  ['E5', { kind: 'failed', reason: 'forbidden' }],
];
const queue = [about('E1', 'Crane signals'), about('E3', 'Cold chain'), about('E4', 'Port security')];
const depsWith = (more: Parameters<typeof learningDepsWith>[1] = {}) => learningDepsWith(telling(records), { downloads: changeable(new Map(states)), queue: changeable(queue), kept: changeable([keptOf('E2', 'Fire safety')]), ...more });
const show = (deps: ReturnType<typeof depsWith>, setting = {}) => renderPage(<LearningPage deps={deps} view="packed" />, setting);

test('what is packed says its size, what it all comes to, and how much room is left', async () => {
  const screen = await show(depsWith());
  await expect.element(screen.getByRole('heading', { name: 'My learning' })).toBeVisible();
  await expect.element(screen.getByText('1 course, 24.3 MB')).toBeVisible();
  await expect.element(screen.getByText('2 GB free for this app')).toBeVisible();
  await expect.element(screen.getByText(/^Protected/)).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Fire safety.*On this device/ })).toHaveAttribute('href', '/course/E2');
});

test('what is on its way says how far it is, how long it takes, and why it stands still', async () => {
  const screen = await show(depsWith());
  const way = screen.getByRole('region', { name: 'On the way' });
  await expect.element(way).toMatchTextContent(/Crane signals25 MB of 100 MB · 1 min left/);
  await expect.element(way).toMatchTextContent(/Cold chainNext in line/);
  await expect.element(way).toMatchTextContent(/Port securityPaused · 1 MB of 9 MB.*The network is gone/);
});

test('the order of what waits can be changed; what runs stays where it is', async () => {
  const deps = depsWith();
  const screen = await show(deps);
  await screen.getByRole('button', { name: 'Later: Cold chain' }).click();
  expect(deps.move).toHaveBeenCalledWith('E3', 1);
  await screen.getByRole('button', { name: 'Earlier: Port security' }).click();
  expect(deps.move).toHaveBeenCalledWith('E4', -1);
  expect(screen.getByRole('button', { name: /Earlier: Cold chain|Crane signals/ }).elements().filter((button) => /^(Earlier|Later)/u.test(button.getAttribute('aria-label') ?? ''))).toEqual([]);
});

test('one pauses, goes on and is cancelled; all pause and go on', async () => {
  const deps = depsWith();
  const screen = await show(deps);
  await screen.getByRole('button', { name: 'Pause Crane signals' }).click();
  expect(deps.pause).toHaveBeenCalledWith('E1');
  await screen.getByRole('button', { name: 'Go on with Port security' }).click();
  expect(deps.resume).toHaveBeenCalledWith('E4');
  await screen.getByRole('button', { name: 'Cancel Cold chain' }).click();
  expect(deps.cancel).toHaveBeenCalledWith('E3');
  await screen.getByRole('button', { name: 'Pause all' }).click();
  await expect.poll(() => askedFor(deps.pause)).toEqual(['E1', 'E1', 'E3']);
});

const askedFor = (act: unknown): unknown[] => (act as { mock: { calls: unknown[][] } }).mock.calls.map(([first]) => first);

test('where all stands still by the learner, all goes on', async () => {
  const paused: DownloadState = { kind: 'paused', why: 'by-learner', bytes: 0, total: 10 };
  const deps = depsWith({ downloads: changeable(new Map(queue.map(({ enrollmentId }) => [enrollmentId, paused]))), kept: changeable([]) });
  const screen = await show(deps);
  await screen.getByRole('button', { name: 'Go on with all' }).click();
  await expect.poll(() => askedFor(deps.resume)).toEqual(['E1', 'E3', 'E4']);
});

test('removing asks first, says that what was done stays, and that it is open elsewhere', async () => {
  const deps = depsWith({ remove: () => Promise.resolve('open' as const) });
  const screen = await show(deps);
  await screen.getByRole('button', { name: 'Remove Fire safety' }).click();
  const dialog = screen.getByRole('dialog', { name: /Remove “Fire safety”/ });
  await expect.element(dialog).toMatchTextContent(/What you did in it stays, and is still sent/);
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.element(screen.getByText(/open in another tab/)).toBeVisible();
});

test('a newer version is said and can come; offline it says when', async () => {
  const isOnline = changeable(true);
  const deps = depsWith({ isOnline });
  const screen = await show(deps);
  await expect.element(screen.getByText('A newer version is in the LMS.')).toBeVisible();
  await screen.getByRole('button', { name: /Get it/ }).click();
  expect(deps.download).toHaveBeenCalledWith(expect.objectContaining({ id: 'E2' }));
  isOnline.set(false);
  await expect.element(screen.getByText(/as soon as you are connected/)).toBeVisible();
});

test('what did not come says why, and can be tried again', async () => {
  const deps = depsWith();
  const screen = await show(deps);
  await expect.element(screen.getByRole('region', { name: 'Did not come' })).toMatchTextContent(/Forklift.*may not download/);
  await screen.getByRole('button', { name: 'Try again: Forklift' }).click();
  expect(deps.download).toHaveBeenCalledWith(expect.objectContaining({ id: 'E5' }));
});

test('nothing packed: the way to pack, and to the courses', async () => {
  const screen = await show(learningDepsWith(telling([])));
  await expect.element(screen.getByRole('heading', { name: 'Nothing packed yet' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Pack for a time offline' })).toHaveAttribute('href', '/downloads/pack');
});

test('the LMS is not needed to see what is on this device', async () => {
  const screen = await show(depsWith({ enrollments: { queryKey: ['enrollments'], queryFn: () => Promise.reject(new ApiError('offline', { didReachLms: 'no' })) }, isOnline: changeable(false) }));
  await expect.element(screen.getByRole('link', { name: /Fire safety/ })).toBeVisible();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await show(depsWith(), { theme, language });
  await expect.element(screen.getByText('Port security')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
