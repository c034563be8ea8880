import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TakenUp } from '#offline/unsent/take-up.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { renderPage } from '../../test/screens/render-page.tsx';
import { launchLine, syncDepsWith } from '../../test/screens/sync-record.ts';
import { SyncPage } from './sync-page.tsx';
import type { UnsentDeps } from './unsent-deps.ts';
import { UnsentFile } from './unsent-file.tsx';

const depsWith = (more: Partial<UnsentDeps> = {}): UnsentDeps => ({
  learner: { name: 'Mia Lund' },
  moved: { queryKey: ['moved'], queryFn: () => Promise.resolve(0) },
  move: vi.fn(() => Promise.resolve(true)),
  saveAgain: vi.fn(() => Promise.resolve()),
  copy: vi.fn(() => Promise.resolve()),
  takeUp: vi.fn((): Promise<TakenUp> => Promise.resolve({ kind: 'taken-up', count: 3 })),
  takeBack: vi.fn(() => Promise.resolve()),
  ...more,
});
async function opened(deps: UnsentDeps, waits = true) {
  const screen = await renderPage(<UnsentFile deps={deps} waits={waits} />);
  await screen.getByRole('button', { name: 'Unsent work as a file' }).click();
  return screen.getByRole('dialog', { name: 'Unsent work as a file' });
}
const aFile = new File(['{}'], 'unsent.json', { type: 'application/json' });

test('[S9] the way to take a file up is read once', async () => {
  const dialog = await opened(depsWith());
  await expect.element(dialog.getByRole('button', { name: 'Take up a file' })).toBeVisible(); // fails where there are two
});

test.for(['waiting', 'parked', 'told'] as const)('[S9] what waits, or was set aside, can be saved to a file; what was told cannot (%s)', async (state) => {
  const screen = await renderPage(<SyncPage deps={syncDepsWith([launchLine(state)])} unsent={depsWith()} />);
  await screen.getByRole('button', { name: 'Unsent work as a file' }).click();
  await expect.element(screen.getByRole('button', { name: 'Take up a file' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save to a file' }).elements()).toHaveLength(state === 'told' ? 0 : 1);
});

test('[S9] where nothing waits there is nothing to save, and a file can be taken up', async () => {
  const dialog = await opened(depsWith(), false);
  await expect.element(dialog.getByRole('button', { name: 'Take up a file' })).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Save to a file' }).elements()).toEqual([]);
  expect(dialog.getByText(/signed in as Mia Lund/).elements()).toEqual([]);
});

test('[S9] saving says first that it is sent from one other device only, and afterwards that it is not sent from here', async () => {
  const deps = depsWith();
  const dialog = await opened(deps);
  await expect.element(dialog).toMatchTextContent(/signed in as Mia Lund, and on one only/);
  await dialog.getByRole('button', { name: 'Save to a file' }).click();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/not sent from this device any more/);
  expect(deps.move).toHaveBeenCalledOnce();
});

test('[S9] a file that is taken up says how much of it waits here now', async () => {
  const deps = depsWith();
  const dialog = await opened(deps);
  await userEvent.upload(dialog.getByLabelText('Take up a file').last(), aFile);
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/3 entries were taken up/);
});

test.for([
  ['other-learner', /somebody else/],
  ['other-site', /another LMS/],
  ['before', /taken up here before/],
  ['copy', /copy for support/],
  ['damaged', /changed or is not whole/],
  ['not-a-file', /not a file with unsent work/],
  ['newer-version', /Reload the app/],
  ['from-here', /comes from this device/],
] as const)('[S9] a file that cannot be taken up says why: %s', async ([reason, sentence]) => {
  const dialog = await opened(depsWith({ takeUp: () => Promise.resolve({ kind: 'refused', reason }) }));
  await userEvent.upload(dialog.getByLabelText('Take up a file').last(), aFile);
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(sentence);
});

test('[S9] what is in a file can be saved again, or taken back with the danger said beside it', async () => {
  const deps = depsWith({ moved: { queryKey: ['moved'], queryFn: () => Promise.resolve(2) } });
  const dialog = await opened(deps);
  await expect.element(dialog).toMatchTextContent(/2 entries are in a file.*the LMS counts it twice/);
  await dialog.getByRole('button', { name: 'Save the file again' }).click();
  await vi.waitFor(() => expect(deps.saveAgain).toHaveBeenCalledOnce());
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await vi.waitFor(() => expect(deps.takeBack).toHaveBeenCalledOnce());
  expect(await accessibilityFaults()).toEqual([]);
});
