import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openMemoryStore } from '../testing/memory-store.ts';

test('the words of a text are found without its tags; a sign that opens none hides nothing', async () => {
  const store = await openMemoryStore();
  const wordsOf = async (text: string): Promise<string> => JSON.stringify(await store.db.execute(sql`select regexp_replace(search_words(${text}), '\\s+', ' ', 'g') as words`));
  expect(await wordsOf('<p class="x">Lift <b>safely</b></p>')).toContain('" Lift safely "');
  expect(await wordsOf('load < 5 t <b>only</b>')).toContain('"load 5 t only "');
  await store.close();
});
