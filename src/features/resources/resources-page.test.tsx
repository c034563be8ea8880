import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { ResourceSummary } from '#api/contract/resource-list.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { ResourcesDeps } from './resources-deps.ts';
import { ResourcesPage } from './resources-page.tsx';

const files: readonly ResourceSummary[] = [
  { id: '1', title: 'Wind limits', description: 'Metres a second', url: 'wind.csv', contentType: 'text/csv', size: 1200, updated: '2026-11-20T08:00:00Z' },
  { id: '2', title: 'Handbook', url: 'book.html', contentType: 'text/html' },
];
const depsWith = (more: Partial<ResourcesDeps> = {}): ResourcesDeps => ({
  resources: { queryKey: ['resources'], queryFn: () => Promise.resolve({ value: { resources: files }, asOf: 1 }) },
  open: () => Promise.resolve(),
  addressAtLms: ({ url }) => `https://lms.example/ekp/api/resource?url=${url}`,
  isOnline: changeable(true),
  hrefOfCatalog: '/catalog',
  ...more,
});

test('a file shows what it is, how large and from when, and a tap opens it', async () => {
  const open = vi.fn<ResourcesDeps['open']>(() => Promise.resolve());
  const screen = await renderPage(<ResourcesPage deps={depsWith({ open })} />);
  const row = screen.getByRole('button', { name: /Wind limits/ });
  await expect.element(row).toMatchTextContent(/Table1 kB.*2026.*Metres a second/);
  await row.click();
  expect(open).toHaveBeenCalledExactlyOnceWith(files[0]);
});

test('a web page opens at the LMS, in a new tab', async () => {
  const screen = await renderPage(<ResourcesPage deps={depsWith()} />);
  const link = screen.getByRole('link', { name: /Handbook.*Opens in the LMS/ });
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('href', 'https://lms.example/ekp/api/resource?url=book.html');
});

test('a file that does not come says why', async () => {
  const screen = await renderPage(<ResourcesPage deps={depsWith({ open: () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' })) })} />);
  await screen.getByRole('button', { name: /Wind limits/ }).click();
  await expect.element(screen.getByText(/“Wind limits” could not be opened. The LMS does not know this any more/)).toBeVisible();
});

test('what is typed narrows the list; a text that no file has says so', async () => {
  const screen = await renderPage(<ResourcesPage deps={depsWith()} />);
  await userEvent.type(screen.getByRole('searchbox'), 'metre');
  await expect.element(screen.getByText('Handbook')).not.toBeInTheDocument();
  expect(document.querySelector('mark')?.textContent).toBe('Metre');
  await userEvent.type(screen.getByRole('searchbox'), 'xyz');
  await expect.element(screen.getByRole('heading', { name: 'Nothing for “metrexyz”' })).toBeVisible();
  await screen.getByRole('button', { name: 'See all files' }).click();
  await expect.element(screen.getByText('Handbook')).toBeVisible();
});

test('offline the list is there and says before a tap that files need a network', async () => {
  const screen = await renderPage(<ResourcesPage deps={depsWith({ isOnline: changeable(false) })} />);
  await expect.element(screen.getByText('Wind limits')).toBeVisible();
  await expect.element(screen.getByText(/The files themselves open when there is a network/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Wind limits/ })).not.toBeInTheDocument();
});

test('an empty library says so', async () => {
  const screen = await renderPage(<ResourcesPage deps={depsWith({ resources: { queryKey: ['r'], queryFn: () => Promise.resolve({ value: { resources: [] }, asOf: 1 }) } })} />);
  await expect.element(screen.getByRole('heading', { name: 'No papers and files yet' })).toBeVisible();
});

test('a library that did not come can be asked for again', async () => {
  const screen = await renderPage(<ResourcesPage deps={depsWith({ resources: { queryKey: ['r'], queryFn: () => Promise.reject(new ApiError('busy', { didReachLms: 'yes' })) } })} />);
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test.for([
  ['light', 'en', 320],
  ['dark', 'ar', 1100],
] as const)('it can be used by everybody, and nothing is wider than the screen: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 844);
  const screen = await renderPage(<ResourcesPage deps={depsWith()} />, { theme, language });
  await expect.element(screen.getByText('Handbook')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
