import { expect, test, vi } from 'vitest';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { InstallWay, MeDeps } from './me-deps.ts';
import { MePage } from './me-page.tsx';

const depsWith = (more: Partial<MeDeps> = {}): MeDeps => ({
  learner: { userId: 'mia.lund', name: 'Mia Lund' },
  language: 'en',
  setLanguage: vi.fn(() => Promise.resolve()),
  appearance: changeable({ theme: 'system', textSize: '100' }),
  setTheme: vi.fn(),
  setTextSize: vi.fn(),
  storage: { queryKey: ['storage'], queryFn: () => Promise.resolve({ usedBytes: 145_000_000, freeBytes: 12_400_000_000, protection: 'not-protected' as const }) },
  askForProtection: vi.fn(() => Promise.resolve('protected' as const)),
  install: changeable<InstallWay>('no'),
  askToInstall: vi.fn(() => Promise.resolve()),
  isOnline: changeable(true),
  signOut: vi.fn(() => Promise.resolve()),
  about: { version: '1.2.3', organisation: 'Nordhafen Logistics' },
  ...more,
});

test('language, text size and appearance can be chosen', async () => {
  const deps = depsWith();
  const screen = await renderPage(<MePage deps={deps} waitingCount={0} />);
  await screen.getByLabelText('Language').selectOptions('العربية');
  await vi.waitFor(() => expect(deps.setLanguage).toHaveBeenCalledWith('ar', expect.anything()));
  await screen.getByRole('group', { name: 'Text size' }).getByText('130%').click();
  expect(deps.setTextSize).toHaveBeenCalledWith('130');
  await screen.getByRole('group', { name: 'Appearance' }).getByText('Dark').click();
  expect(deps.setTheme).toHaveBeenCalledWith('dark');
});

test('a language that is not here yet says so', async () => {
  const screen = await renderPage(<MePage deps={depsWith({ setLanguage: () => Promise.reject(new Error('offline')) })} waitingCount={0} />);
  await screen.getByLabelText('Language').selectOptions('العربية');
  await expect.element(screen.getByText(/not on this device yet/)).toBeVisible();
});

test('storage says how much is used and whether it is protected, and can be protected', async () => {
  const deps = depsWith();
  const screen = await renderPage(<MePage deps={deps} waitingCount={0} />);
  await expect.element(screen.getByText('145 MB used, 12.4 GB free for this app')).toBeVisible();
  await screen.getByRole('button', { name: 'Protect it' }).click();
  await vi.waitFor(() => expect(deps.askForProtection).toHaveBeenCalled());
});

test('on an iPhone installing is explained, and that it comes before downloading', async () => {
  const screen = await renderPage(<MePage deps={depsWith({ install: changeable<InstallWay>('by-hand') })} waitingCount={0} />);
  await expect.element(screen.getByText(/Do this before you download/)).toBeVisible();
  await expect.element(screen.getByText(/Add to Home Screen/)).toBeVisible();
});

test('signing out says what would be lost: nothing, and what still waits', async () => {
  const deps = depsWith();
  const screen = await renderPage(<MePage deps={deps} waitingCount={2} />);
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await expect.element(dialog).toMatchTextContent(/Nothing is lost.*2 results still wait/);
  expect(deps.signOut).not.toHaveBeenCalled();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await vi.waitFor(() => expect(deps.signOut).toHaveBeenCalled());
});

test('signing out without a network says that there is no way back in for now, and staying comes first', async () => {
  const deps = depsWith({ isOnline: changeable(false) });
  const screen = await renderPage(<MePage deps={deps} waitingCount={0} />);
  await screen.getByRole('button', { name: 'Sign out' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Sign out of this device?' });
  await expect.element(dialog).toMatchTextContent(/You need a network to come back in/);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(deps.signOut).not.toHaveBeenCalled();
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('it can be used by everybody: %s, %s', async ([theme, language]) => {
  await renderPage(<MePage deps={depsWith({ install: changeable<InstallWay>('offered'), language })} waitingCount={0} />, { theme, language });
  expect(await accessibilityFaults()).toEqual([]);
});
