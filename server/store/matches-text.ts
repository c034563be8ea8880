import { and, sql, type SQL } from 'drizzle-orm';
import { containing } from './like.ts';
import { modules, users } from './schema.ts';
import { codeWords } from './search-words.ts';

/** A condition over a learner and a module: every word of the filter stands somewhere in their names or IDs, whatever its case. */
export function matchesText(filter: string): SQL | undefined {
  const text = sql`(${users.given} || ' ' || ${users.family} || ' ' || ${users.id} || ' ' || ${modules.title} || ' ' || ${modules.id})`;
  return and(...codeWords(filter, 'filter').map((word) => sql`${text} ilike ${containing(word)}`));
}
