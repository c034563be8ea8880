import { expect, test } from 'vitest';
import type { Feed, FeedItem } from '#api/contract/feed/feed.ts';
import type { NewsArticle } from '#api/contract/news-articles.ts';
import { countCategories, findStories } from './find-stories.ts';
import { storiesOf, storyOfItem } from './story.ts';

const item = (more: Partial<FeedItem> = {}): FeedItem => ({ id: 'urn:site:article:N%201', title: 'Crane 7', categories: ['Quay'], enclosures: [], published: '2026-11-25T06:00:00Z', ...more });
const feedOf = (...items: readonly FeedItem[]): Feed => ({ id: 'f', title: 'News', link: '', items });
const article = (more: Partial<NewsArticle> = {}): NewsArticle => ({ id: 'N 1', title: 'Crane 7', published: '2026-11-25T06:00:00Z', links: [], ...more });

test('an article that both answers tell of is one, with the picture of the one and the author of the other', () => {
  const stories = storiesOf({ articles: [article({ image: '/ekp/pictures/crane.svg', body: '<p>She comes.</p>' })] }, feedOf(item({ author: 'Ingrid Aasen' })));
  expect(stories).toEqual([
    { id: 'N 1', title: 'Crane 7', html: '<p>She comes.</p>', image: '/ekp/pictures/crane.svg', published: Date.parse('2026-11-25T06:00:00Z'), author: 'Ingrid Aasen', category: 'Quay', files: [] },
  ]);
});

test('a LMS that gives the feed alone has news all the same, the newest first', () => {
  const stories = storiesOf({ articles: [] }, feedOf(item({ id: 'a', title: 'Old', published: '2026-01-01T00:00:00Z' }), item({ id: 'b', title: 'New' })));
  expect(stories.map(({ title }) => title)).toEqual(['New', 'Old']);
});

test('what comes with an article: the first picture stands on top, the rest are files with name and size', () => {
  const story = storyOfItem(
    item({
      enclosures: [
        { href: 'https://lms.example/ekp/api/resource?url=library/wind%20limits.csv', type: 'text/csv', length: 812 },
        { href: 'https://lms.example/ekp/pictures/a.png', type: 'image/png' },
        { href: 'https://lms.example/ekp/pictures/b.png', type: 'image/png', title: 'The quay' },
      ],
    }),
  );
  expect(story.image).toBe('https://lms.example/ekp/pictures/a.png');
  expect(story.files).toEqual([
    { href: 'https://lms.example/ekp/api/resource?url=library/wind%20limits.csv', name: 'wind limits.csv', type: 'text/csv', length: 812 },
    { href: 'https://lms.example/ekp/pictures/b.png', name: 'The quay', type: 'image/png' },
  ]);
});

test('a public article is named as `article` wants it, the others as the feed does', () => {
  expect(storyOfItem(item({ self: 'https://lms.example/ekp/api/article?id=N%201' })).id).toBe('N 1');
  expect(storyOfItem(item()).id).toBe('urn:site:article:N%201');
});

test('a date that is none is left out', () => {
  expect(storiesOf({ articles: [article({ published: 'soon' })] }, undefined)[0]).not.toHaveProperty('published');
});

const stories = storiesOf({ articles: [article({ category: { id: 'q', name: 'Quay' }, body: '<p>Yellow <b>pram</b></p>' }), article({ id: 'N2', title: 'Frost', category: { id: 's', name: 'Safety' } }), article({ id: 'N3', title: 'Fish', category: { id: 'q', name: 'Quay' } })] }, undefined);

test.each([
  ['', undefined, ['Crane 7', 'Frost', 'Fish']],
  ['', 'Quay', ['Crane 7', 'Fish']],
  ['pram YELLOW', undefined, ['Crane 7']],
  ['fish', 'Safety', []],
  ['b', undefined, []],
] as const)('looking for "%s" in %s finds %o', (words, category, titles) => {
  expect(findStories(stories, { words, category }).map(({ title }) => title)).toEqual(titles);
});

test('categories are counted, the fullest first', () => {
  expect(countCategories(stories)).toEqual([{ category: 'Quay', count: 2 }, { category: 'Safety', count: 1 }]);
});

test('a feed that names itself as author names nobody', () => {
  expect(storiesOf(undefined, feedOf(item({ author: 'News' })))[0]).not.toHaveProperty('author');
});
