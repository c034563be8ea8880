import { and, desc, eq, gt, ilike, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { containing } from './like.ts';
import { users } from './schema.ts';
import { textWords } from './search-words.ts';
import type { Database } from './store.ts';
import { articles, newsCategories } from './tables/community-tables.ts';

export type ArticleRow = typeof articles.$inferSelect;

/** An article with what is shown beside it. */
export interface ArticleView {
  readonly article: ArticleRow;
  readonly category: typeof newsCategories.$inferSelect | null;
  readonly author: { readonly given: string; readonly family: string } | null;
}

/** Adds or replaces a category of articles. */
export async function putNewsCategory(db: Database, category: typeof newsCategories.$inferInsert): Promise<void> {
  await db.insert(newsCategories).values(category).onConflictDoUpdate({ target: newsCategories.id, set: category });
}

/** Adds or replaces an article. */
export async function putArticle(db: Database, article: typeof articles.$inferInsert): Promise<void> {
  await db.insert(articles).values(article).onConflictDoUpdate({ target: articles.id, set: article });
}

/** Who reads: anybody, who gets what is shown on the sign-in page; or a user in an organization, who gets what is for it, for one above it, or for everybody. */
export type Readership = 'anybody' | { readonly organizationIds: readonly string[] };

export interface NewsSearch {
  readonly readers: Readership;
  readonly now: Date;
  readonly max: number;
  readonly id?: string | undefined;
  readonly categoryId?: string | undefined;
  readonly keywords?: string | undefined;
  readonly after?: Date | undefined;
  readonly before?: Date | undefined;
  readonly includeExpired?: boolean | undefined;
}

/** The articles that are published, the newest first. Keywords: all of the words in title, teaser or body. */
export async function searchArticles(db: Database, search: NewsSearch): Promise<readonly ArticleView[]> {
  const { readers, now, max, id, categoryId, keywords, after, before, includeExpired = false } = search;
  const words = keywords === undefined ? [] : textWords(keywords);
  if (keywords !== undefined && words.length === 0) return [];
  const isForThem =
    readers === 'anybody'
      ? eq(articles.isPublic, true)
      : or(isNull(articles.organizationId), readers.organizationIds.length === 0 ? undefined : inArray(articles.organizationId, [...readers.organizationIds]));
  return db
    .select({ article: articles, category: newsCategories, author: { given: users.given, family: users.family } })
    .from(articles)
    .leftJoin(newsCategories, eq(newsCategories.id, articles.categoryId))
    .leftJoin(users, eq(users.id, articles.authorId))
    .where(
      and(
        isForThem,
        lte(articles.publishedAt, now),
        includeExpired ? undefined : or(isNull(articles.expiresAt), gt(articles.expiresAt, now)),
        id === undefined ? undefined : eq(articles.id, id),
        categoryId === undefined ? undefined : eq(articles.categoryId, categoryId),
        after && gt(articles.publishedAt, after),
        before && lt(articles.publishedAt, before),
        ...words.map((word) => hasWord(word)),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(max);
}

const hasWord = (word: string) => {
  const pattern = containing(word);
  return or(ilike(articles.title, pattern), ilike(articles.teaser, pattern), sql`search_words(${articles.body}) ilike ${pattern}`);
};
