import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { NewsArticle, NewsArticles } from '#api/contract/news-articles.ts';
import type { Known } from '#api/known.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import { ArticlePage } from './article-page.tsx';
import type { NewsDeps } from './news-deps.ts';
import { NewsPage } from './news-page.tsx';

const article = (id: string, title: string, more: Partial<NewsArticle> = {}): NewsArticle => ({ id, title, published: '2026-11-20T06:00:00Z', links: [], ...more });
const articles: readonly NewsArticle[] = [
  article('N1', 'Say hello to Aroha', { published: '2026-11-26T04:30:00Z', teaser: 'She starts today.', category: { id: 'p', name: 'People' } }),
  article('N2', 'Crane 7 comes on Thursday', {
    published: '2026-11-25T06:00:00Z', image: 'https://lms.example/ekp/pictures/crane.svg', body: '<p>She is <strong>yellow</strong>.</p><ul><li>Berth Four</li></ul>', category: { id: 'q', name: 'From the quay' },
    links: [{ rel: 'enclosure', href: 'https://lms.example/ekp/api/resource?url=wind.csv', type: 'text/csv', title: 'wind.csv', length: 812 }],
  }),
  article('N3', 'قاعة التبريد الأولى', { published: '2026-11-22T09:00:00Z', category: { id: 'p', name: 'People' } }),
];
const feed: Feed = { id: 'f', title: 'News', link: '', items: [{ id: 'urn:x:article:N2', title: 'Crane 7 comes on Thursday', author: 'Ingrid Aasen', published: '2026-11-25T06:00:00Z', categories: ['From the quay'], enclosures: [] }] };
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>')}`;

const telling = <T,>(value: T) => () => Promise.resolve({ value, asOf: Date.now() });
const failing = (reason: ConstructorParameters<typeof ApiError>[0]) => () => Promise.reject(new ApiError(reason, { didReachLms: 'no' }));
const depsWith = (more: Partial<NewsDeps> = {}): NewsDeps => ({
  articles: { queryKey: ['articles'], queryFn: telling<NewsArticles>({ articles }) },
  feed: { queryKey: ['feed'], queryFn: telling(feed) },
  found: (words) => ({ queryKey: ['found', words], queryFn: telling<NewsArticles>({ articles: [] }) }),
  article: (id) => ({ queryKey: ['article', id], queryFn: failing('not-found') }),
  see: vi.fn<(published: number) => void>(),
  isOnline: changeable(true),
  pictureAddress: (src) => (src.includes('/ekp/pictures/') ? picture : undefined),
  openFile: vi.fn(() => Promise.resolve()),
  hrefOfNews: '/news',
  hrefOfArticle: (id) => `/news/${id}`,
  ...more,
});
const list = (deps: NewsDeps, at = '/news') => renderPage(<NewsPage deps={deps} tabs={null} />, { at });
const read = (deps: NewsDeps, id: string, setting = {}) => renderPage(<ArticlePage deps={deps} articleId={id} />, { at: `/news/${id}`, ...setting });

test('an article says what it is about, how it begins, of which category it is, and what comes with it', async () => {
  const screen = await list(depsWith());
  await expect.element(screen.getByRole('link', { name: /Say hello to Aroha.*She starts today.*People/ })).toHaveAttribute('href', '/news/N1');
  await expect.element(screen.getByRole('link', { name: /Crane 7.*From the quay.*1 file/ })).toBeVisible();
});

test('what stood in the list is not new any more', async () => {
  const deps = depsWith();
  const screen = await list(deps);
  await expect.element(screen.getByRole('link', { name: /Aroha/ })).toBeVisible();
  await vi.waitFor(() => expect(deps.see).toHaveBeenCalledWith(Date.parse('2026-11-26T04:30:00Z')));
});

test('a category and words narrow the news, and stand in the address', async () => {
  const screen = await list(depsWith());
  await screen.getByRole('link', { name: 'People 2' }).click();
  await expect.element(screen.getByRole('link', { name: /Crane 7/ })).not.toBeInTheDocument();
  await screen.getByRole('searchbox', { name: 'Find in the news' }).fill('aroha');
  await expect.element(screen.getByRole('link', { name: /قاعة/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('link', { name: /Aroha/ })).toHaveAttribute('href', '/news/N1?category=People&q=aroha');
});

test('what the LMS finds among older ones stands with the rest', async () => {
  const found = vi.fn((words: string) => ({ queryKey: ['found', words], queryFn: telling<NewsArticles>({ articles: [article('N0', 'The crane before this one')] }) }));
  const screen = await list(depsWith({ found }), '/news?q=crane');
  await expect.element(screen.getByRole('link', { name: /The crane before this one/ })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Crane 7/ })).toBeVisible();
});

test('a LMS that gives the feed alone has news all the same', async () => {
  const screen = await list(depsWith({ articles: { queryKey: ['articles'], queryFn: failing('not-found') } }));
  await expect.element(screen.getByRole('link', { name: /Crane 7/ })).toBeVisible();
});

test('no news says what would stand here', async () => {
  const screen = await list(depsWith({ articles: { queryKey: ['articles'], queryFn: telling<NewsArticles>({ articles: [] }) }, feed: { queryKey: ['feed'], queryFn: failing('not-found') } }));
  await expect.element(screen.getByRole('heading', { name: 'No news' })).toBeVisible();
});

test('while they come, the page has the shape of what comes', async () => {
  const never = () => new Promise<never>(() => undefined);
  const screen = await list(depsWith({ articles: { queryKey: ['articles'], queryFn: never }, feed: { queryKey: ['feed'], queryFn: never } }));
  await expect.element(screen.getByText('Loading')).toBeInTheDocument();
});

test('a failure of both says what happened, and trying again helps', async () => {
  const answer = vi.fn<() => Promise<Known<NewsArticles>>>().mockImplementationOnce(failing('busy')).mockImplementation(telling<NewsArticles>({ articles }));
  const screen = await list(depsWith({ articles: { queryKey: ['articles'], queryFn: answer }, feed: { queryKey: ['feed'], queryFn: failing('busy') } }));
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/The news did not come/);
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('link', { name: /Crane 7/ })).toBeVisible();
});

test('offline on a device that never saw them, connecting once is enough', async () => {
  const off = { queryKey: ['off'], queryFn: failing('offline') };
  const screen = await list(depsWith({ articles: off, feed: { ...off, queryKey: ['off too'] }, isOnline: changeable(false) }));
  await expect.element(screen.getByText(/Connect once, and it stays/)).toBeVisible();
});

test('an article is read whole: picture, date, who wrote it, its text and its files', async () => {
  const deps = depsWith();
  const screen = await read(deps, 'N2');
  await expect.element(screen.getByRole('heading', { name: 'Crane 7 comes on Thursday' })).toBeVisible();
  await expect.element(screen.getByText('Ingrid Aasen')).toBeVisible();
  await expect.element(screen.getByText('yellow')).toBeVisible();
  expect(document.querySelector('article img')?.getAttribute('src')).toBe(picture);
  await screen.getByRole('button', { name: /wind\.csv.*CSV/ }).click();
  expect(deps.openFile).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ href: 'https://lms.example/ekp/api/resource?url=wind.csv' }));
});

test('without a network a file says before the tap that it needs one', async () => {
  const screen = await read(depsWith({ isOnline: changeable(false) }), 'N2');
  await expect.element(screen.getByText(/CSV · .*Needs a network/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /wind\.csv/ })).not.toBeInTheDocument();
});

test('from one the way leads to the newer and the older', async () => {
  const screen = await read(depsWith(), 'N2');
  await expect.element(screen.getByRole('link', { name: /Newer.*Aroha/ })).toHaveAttribute('href', '/news/N1');
  await expect.element(screen.getByRole('link', { name: /Older.*قاعة/ })).toHaveAttribute('href', '/news/N3');
});

test('a public article that is not among this person’s news is asked for by itself', async () => {
  const alone: Feed = { ...feed, items: [{ id: 'urn:x:article:P1', title: 'For everybody', content: '<p>Open day.</p>', categories: [], enclosures: [] }] };
  const screen = await read(depsWith({ article: (id) => ({ queryKey: ['article', id], queryFn: telling(alone) }) }), 'P1');
  await expect.element(screen.getByText('Open day.')).toBeVisible();
});

test('an article that is nowhere leads back to the news', async () => {
  const screen = await read(depsWith(), 'N9');
  await expect.element(screen.getByRole('heading', { name: 'This article is not here' })).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Show all news' })).toHaveAttribute('href', '/news');
});

test.for([
  ['light', 'en', 360],
  ['dark', 'ar', 360],
  ['light', 'ar', 320],
  ['dark', 'en', 1440],
] as const)('they can be used by everybody: %s, %s, %i px', async ([theme, language, width]) => {
  await page.viewport(width, 740);
  const screen = await renderPage(<NewsPage deps={depsWith()} tabs={null} />, { theme, language });
  await expect.element(screen.getByText('Say hello to Aroha')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  await screen.unmount();
  await read(depsWith(), 'N2', { theme, language });
  await vi.waitFor(() => expect(document.querySelector('article h1')).not.toBeNull());
  expect(await accessibilityFaults()).toEqual([]);
});
