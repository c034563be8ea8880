import { and, or, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { containing } from './like.ts';
import { codeWords } from './search-words.ts';

/** A column that is searched, and what a hit in it is worth. */
export type SearchedColumn = readonly [column: AnyColumn, weight: number];

/** The condition and the order of a search by words: every word must be in one of the columns, whatever the case. Undefined when there are no words. */
export function wordSearch(keywords: string | undefined, columns: readonly SearchedColumn[]): { readonly matches: SQL | undefined; readonly relevance: SQL } | undefined {
  const words = codeWords(keywords ?? '');
  if (words.length === 0) return undefined;
  const patterns = words.map(containing);
  const hits = patterns.flatMap((pattern) => columns.map(([column, weight]) => sql`case when ${column} ilike ${pattern} then ${weight}::int else 0 end`));
  return {
    matches: and(...patterns.map((pattern) => or(...columns.map(([column]) => sql`${column} ilike ${pattern}`)))),
    relevance: sql`${sql.join(hits, sql` + `)} desc`,
  };
}
