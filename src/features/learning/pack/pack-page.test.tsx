import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { accessibilityFaults } from '../../../test/screens/accessibility-faults.ts';
import { learningDepsWith, pathTelling, recordOf, telling } from '../../../test/screens/learning-deps.ts';
import { changeable, renderPage } from '../../../test/screens/render-page.tsx';
import { PackPage } from './pack-page.tsx';

const now = new Date(2026, 10, 26, 9, 30).getTime();
const dayMs = 86_400_000;
const may = { downloadable: true } as const;
const records = [
  recordOf('E1', 'Crane signals', 'enrolled', may),
  recordOf('E2', 'Fire safety', 'incomplete', may),
  recordOf('E3', 'First aid', 'incomplete', { downloadable: false, learningModule: { id: 'ME3', title: 'First aid', type: { code: 'classroom' }, links: [] } }),
  recordOf('E4', 'Cold chain', 'enrolled', may),
];
const planned = pathTelling({ trainingPlanItems: [{ status: { code: 'inProcess' }, module: { id: 'ME1', title: 'Crane signals', description: '' }, due: new Date(now + 5 * dayMs).toISOString() }] });
const depsWith = (more: Parameters<typeof learningDepsWith>[1] = {}) => learningDepsWith(telling(records), { path: planned, ...more });
const show = (deps: ReturnType<typeof depsWith>, setting = {}) => renderPage(<PackPage deps={deps} now={now} />, setting);

test('what is due or begun in that time comes along, with its size; what cannot says why', async () => {
  const screen = await show(depsWith());
  const comes = screen.getByRole('region', { name: 'Comes along' });
  await expect.element(comes.getByRole('checkbox', { name: 'Crane signals' })).toBeChecked();
  await expect.element(comes.getByRole('checkbox', { name: 'Fire safety' })).toHaveAccessibleDescription('In progress · 10 MB');
  await expect.element(screen.getByRole('region', { name: 'Cannot come' })).toMatchTextContent(/First aid.*Takes place with others/);
  await expect.element(screen.getByRole('checkbox', { name: 'Cold chain' })).not.toBeChecked();
  await expect.element(screen.getByText(/^20 MB to come/)).toBeVisible();
  await expect.element(screen.getByText('2 GB free: all of it fits.')).toBeVisible();
  await expect.element(screen.getByText(/Certificates, dates, your inbox/)).toBeVisible();
});

test('for how long is asked, and the address says it', async () => {
  const screen = await show(depsWith());
  await screen.getByText('3 days').click();
  await expect.element(screen.getByRole('region', { name: 'You could also take' }).getByRole('checkbox', { name: 'Crane signals' })).not.toBeChecked();
  await expect.element(screen.getByRole('radio', { name: '3 days' })).toBeChecked();
});

test('Pack starts all that is chosen, the first due first, and keeps for how long it is', async () => {
  const deps = depsWith();
  const screen = await show(deps);
  await screen.getByRole('checkbox', { name: 'Cold chain' }).click();
  await screen.getByRole('checkbox', { name: 'Fire safety' }).click();
  await screen.getByRole('button', { name: 'Pack' }).click();
  await vi.waitFor(() => expect(deps.download).toHaveBeenCalledTimes(2));
  expect(vi.mocked(deps.download).mock.calls.map(([{ id }]) => id)).toEqual(['E1', 'E4']);
  expect(deps.keepPackedFor).toHaveBeenCalledWith(expect.objectContaining({ days: 7, enrollmentIds: ['E1', 'E4'] }));
});

test('time is only said at a speed that was measured; an unknown size is said as such', async () => {
  const speed = changeable<number | undefined>(undefined);
  const deps = depsWith({ speed });
  const screen = await show(deps);
  await expect.element(screen.getByText(/^20 MB to come/)).toBeVisible();
  speed.set(1_000_000);
  await expect.element(screen.getByText(/20 MB to come · about 20 sec at the speed of your last download/)).toBeVisible();
  await screen.unmount();
  const some = await show(depsWith({ packageBytes: (id) => ({ queryKey: ['package-bytes', id], queryFn: () => Promise.resolve(id === 'E1' ? null : 10_000_000) }) }));
  await expect.element(some.getByText(/^at least 10 MB to come/)).toBeVisible();
  await expect.element(some.getByRole('checkbox', { name: 'Crane signals' })).toHaveAccessibleDescription(/size not known/);
});

test('where not all of it fits, it is said before', async () => {
  const screen = await show(depsWith({ room: { queryKey: ['room'], queryFn: () => Promise.resolve({ freeBytes: 5_000_000, protection: 'unknown' as const }) } }));
  await expect.element(screen.getByText(/Only 5 MB free: not all of it fits/)).toBeVisible();
});

test('offline the button says before the tap that it needs a network', async () => {
  const deps = depsWith({ isOnline: changeable(false) });
  const screen = await show(deps);
  const button = screen.getByRole('button', { name: 'Pack' });
  await expect.element(button).toHaveAccessibleDescription(/packing needs a network/);
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
});

const packed = { queryKey: ['packed-for'], queryFn: () => Promise.resolve({ days: 7, at: now - 3_600_000, enrollmentIds: ['E1', 'E2'] }) };
const ready: DownloadState = { kind: 'ready', bytes: 10_000_000, revision: 1 };

test('while it comes, it says how much is here; then that it is packed', async () => {
  const downloads = changeable<ReadonlyMap<string, DownloadState>>(new Map<string, DownloadState>([['E1', ready], ['E2', { kind: 'downloading', bytes: 1, total: 10, bytesPerSecond: undefined, secondsLeft: undefined }]]));
  const screen = await show(depsWith({ downloads, packedFor: packed }));
  await expect.element(screen.getByText('On the way: 1 of 2 here')).toBeVisible();
  downloads.set(new Map([['E1', ready], ['E2', ready]]));
  await expect.element(screen.getByText(/^Packed for 1 week, 8:30/)).toBeVisible();
  await expect.element(screen.getByRole('region', { name: 'Already here' })).toMatchTextContent(/Crane signals.*Fire safety/);
});

test('nothing to take says so; a failure says what happened', async () => {
  const screen = await show(learningDepsWith(telling([])));
  await expect.element(screen.getByText(/Nothing is due or begun in that time/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Pack' }).elements()).toEqual([]);
  await screen.unmount();
  const failed = await show(learningDepsWith(() => Promise.reject(new ApiError('busy', { didReachLms: 'yes' }))));
  await expect.element(failed.getByRole('alert')).toMatchTextContent(/The LMS is busy/);
});

test('while the courses come, the page has the shape of what comes', async () => {
  const screen = await show(learningDepsWith(() => new Promise(() => undefined)));
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
  await expect.element(screen.getByRole('radio', { name: '1 week' })).toBeChecked();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await show(depsWith(), { theme, language });
  await expect.element(screen.getByText('Cold chain')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
