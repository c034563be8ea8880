import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { SignInDeps } from './sign-in-deps.ts';
import { SignInPage } from './sign-in-page.tsx';

const item = (id: string, title: string) => ({ id: `urn:x:${id}`, title, self: `https://lms.example/ekp/api/article?id=${id}`, summary: `Teaser of ${id}`, content: `<p>Text of ${id}</p>`, published: '2026-11-25T06:00:00Z', categories: [], enclosures: [] });
const feed: Feed = { id: 'f', title: 'News', link: '', items: [item('N1', 'Crane 7'), item('N2', 'Frost'), item('N3', 'Near misses'), item('N4', 'Older')] };

const depsWith = (answer: () => Promise<Known<Feed>>, more: Partial<SignInDeps> = {}): SignInDeps => ({
  organisation: { name: 'Nordhafen Logistics' },
  signIn: vi.fn(() => Promise.resolve()),
  isOnline: changeable(true),
  demoPeople: [],
  publicNews: { news: { queryKey: ['public'], queryFn: answer }, pictureAddress: () => undefined, openFile: () => Promise.resolve() },
  ...more,
});
const telling = (): Promise<Known<Feed>> => Promise.resolve({ value: feed, asOf: 1 });

test('the three newest stand beside the sign-in', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith(telling)} />);
  await expect.element(screen.getByRole('link', { name: /Near misses/ })).toBeInTheDocument();
  expect(screen.getByRole('complementary', { name: 'News' }).getByRole('listitem', { includeHidden: true }).elements()).toHaveLength(3);
});

test('one opens over the page without signing in, is an address, and closes again', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith(telling)} />, { at: '/sign-in?again=' });
  await screen.getByRole('link', { name: /Crane 7/ }).click();
  const sheet = screen.getByRole('dialog', { name: 'Crane 7' });
  await expect.element(sheet.getByText('Text of N1')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect.element(sheet).not.toBeInTheDocument();
});

test('an address with an article opens it', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith(telling)} />, { at: '/sign-in?news=N4' });
  await expect.element(screen.getByRole('dialog', { name: 'Older' })).toBeVisible();
});

test.for([
  ['does not come', () => Promise.reject(new ApiError('offline', { didReachLms: 'no' }))],
  ['never comes', () => new Promise<never>(() => undefined)],
  ['is empty', () => Promise.resolve({ value: { ...feed, items: [] }, asOf: 1 })],
] as const)('news that %s are not missed: signing in goes on', async ([, answer]) => {
  const deps = depsWith(answer);
  const screen = await renderPage(<SignInPage deps={deps} />);
  await screen.getByLabelText('User ID').fill('mia');
  await screen.getByLabelText('Password', { exact: true }).fill('secret');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await vi.waitFor(() => expect(deps.signIn).toHaveBeenCalledOnce());
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 1280],
] as const)('they can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 820);
  const screen = await renderPage(<SignInPage deps={depsWith(telling)} />, { theme, language });
  await expect.element(screen.getByText('Crane 7')).toBeInTheDocument();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
