import type { UseQueryOptions } from '@tanstack/react-query';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { Known } from '#api/known.ts';
import type { OpenFile } from '#parts/files/file-row.tsx';
import type { PictureAddress } from '#parts/safe-html.ts';
import type { Store } from '#ui/store.ts';

/** What the news need. Queries give what is known at once and refresh behind; they fail with ApiError. */
export interface NewsDeps {
  readonly articles: UseQueryOptions<Known<NewsArticles>>;
  /** The same as a feed, which every LMS gives. */
  readonly feed: UseQueryOptions<Known<Feed>>;
  /** What the LMS finds by words, among older ones too. */
  readonly found: (words: string) => UseQueryOptions<Known<NewsArticles>>;
  /** One public article. */
  readonly article: (articleId: string) => UseQueryOptions<Known<Feed>>;
  /** The list has shown an article of then: what is newer is new. */
  readonly see: (published: number) => void;
  readonly isOnline: Store<boolean>;
  readonly pictureAddress: PictureAddress;
  readonly openFile: OpenFile;
  readonly hrefOfNews: string;
  readonly hrefOfArticle: (articleId: string) => string;
}
