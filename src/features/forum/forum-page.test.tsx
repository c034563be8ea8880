import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { Feed, FeedItem } from '#api/contract/feed/feed.ts';
import type { Known } from '#api/known.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { ForumDeps } from './forum-deps.ts';
import { ForumPage } from './forum-page.tsx';

const post = (more: Partial<FeedItem> = {}): FeedItem => ({ id: 'P1', title: 'Which gloves?', author: 'Lena Berg', published: '2026-11-25T12:00:00Z', categories: ['On the quay', 'Gloves'], content: '<p>The grey ones slip.</p>', enclosures: [], ...more });
const depsWith = (answer: () => Promise<Known<Feed>>, more: Partial<ForumDeps> = {}): ForumDeps => ({
  posts: { queryKey: ['posts'], queryFn: answer },
  isOnline: changeable(true),
  pictureAddress: () => undefined,
  mapLmsAddress: (href) => href.replace('https://lms.example', ''),
  lmsPage: '/ekp/servlet/ekp',
  ...more,
});
const telling = (...items: readonly FeedItem[]) => () => Promise.resolve({ value: { id: 'f', title: 'Forums', link: '', items }, asOf: Date.now() });
const failing = (reason: ConstructorParameters<typeof ApiError>[0]) => () => Promise.reject(new ApiError(reason, { didReachLms: 'no' }));
const forum = (deps: ForumDeps, setting = {}) => renderPage(<ForumPage deps={deps} tabs={null} />, setting);

test('a post says who wrote it, about what and where, and its words', async () => {
  const screen = await forum(depsWith(telling(post())));
  await expect.element(screen.getByText('Lena Berg')).toBeVisible();
  await expect.element(screen.getByText('Gloves in On the quay')).toBeVisible();
  await expect.element(screen.getByText('The grey ones slip.')).toBeVisible();
});

test('a post that has a page of its own leads to it, in a new tab', async () => {
  const screen = await forum(depsWith(telling(post({ link: 'https://lms.example/ekp/servlet/ekp?TX=FORUM&ID=1' }))));
  const link = screen.getByRole('link', { name: 'Which gloves?' });
  await expect.element(link).toHaveAttribute('href', '/ekp/servlet/ekp?TX=FORUM&ID=1');
  await expect.element(link).toHaveAttribute('target', '_blank');
});

test('that the rest is in the LMS is said before the tap, and without a network there is nothing to tap', async () => {
  const isOnline = changeable(true);
  const screen = await forum(depsWith(telling(post({ link: 'https://lms.example/ekp/servlet/ekp' })), { isOnline }));
  await expect.element(screen.getByRole('link', { name: 'Open in the LMS' })).toBeVisible();
  isOnline.set(false);
  await expect.element(screen.getByText(/Whole topics and answers are in the LMS/)).toBeVisible();
  expect(screen.getByRole('link').elements()).toEqual([]);
});

test.for([
  ['no posts', telling()],
  ['a LMS without a forum', failing('not-found')],
] as const)('%s: nobody has written yet', async ([, answer]) => {
  const screen = await forum(depsWith(answer));
  await expect.element(screen.getByRole('heading', { name: 'Nobody has written yet' })).toBeVisible();
});

test('a failure says what happened and offers another try; while it comes, the page has its shape', async () => {
  const screen = await forum(depsWith(failing('busy')));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The forum did not come/);
  await screen.unmount();
  const waiting = await forum(depsWith(() => new Promise(() => undefined)));
  await expect.element(waiting.getByText('Loading')).toBeInTheDocument();
});

test('offline on a device that never saw it, connecting once is enough', async () => {
  const screen = await forum(depsWith(failing('offline'), { isOnline: changeable(false) }));
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('it can be used by everybody: %s, %s', async ([theme, language]) => {
  await page.viewport(320, 740);
  const screen = await forum(depsWith(telling(post(), post({ id: 'P2', title: 'كم دقيقة؟', link: 'https://lms.example/ekp/servlet/ekp' }))), { theme, language });
  await expect.element(screen.getByText('Which gloves?')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
