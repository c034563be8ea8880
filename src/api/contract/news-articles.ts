import type { Link } from './common.ts';
import { attribute, dateTime, expected, identifier, integer, list, object, optional, optionalAttribute, text, type Shape } from './shape.ts';

/** `self` (the article as an Atom entry, of public articles only) or `enclosure` (a file that comes with it). */
export interface ArticleLink extends Link {
  /** The file's name. */
  readonly title?: string;
  /** In bytes. */
  readonly length?: number;
}

export interface NewsCategory {
  readonly id: string;
  readonly name?: string;
}

export interface NewsArticle {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly teaser?: string;
  /** HTML as somebody wrote it: sanitise before showing. */
  readonly body?: string;
  /** An address of the LMS or another one. */
  readonly image?: string;
  readonly published?: string;
  readonly expires?: string;
  readonly category?: NewsCategory;
  readonly links: readonly ArticleLink[];
}

/** What `articles` answers (ours: facts C.2). */
export interface NewsArticles {
  readonly articles: readonly NewsArticle[];
}
export const newsArticles: Shape<NewsArticles> = object<NewsArticles>({
  articles: list(
    'article',
    object<NewsArticle>({
      id: identifier,
      title: text,
      teaser: optional(text),
      body: optional(text),
      image: optional(text),
      published: expected(dateTime),
      expires: optional(dateTime),
      category: optional(object<NewsCategory>({ id: identifier, name: expected(text) })),
      links: list(
        'link',
        object<ArticleLink>({
          rel: attribute(identifier),
          type: attribute(text),
          href: attribute(identifier),
          title: optionalAttribute(text),
          length: optionalAttribute(integer),
        }),
      ),
    }),
  ),
});
