import { sql } from 'drizzle-orm';
import type { Database } from './store.ts';

/** A new ID in the vendor's form: `EKP` and nine digits (facts A.6). Unique across instances that share a database. */
export async function newEkpId(db: Database): Promise<string> {
  const [row] = await db.select({ number: sql<string>`nextval('ekp_ids')::text` }).from(sql`(values (1)) as one`);
  if (!row) throw new Error('The sequence of IDs gave nothing.');
  return `EKP${row.number.padStart(9, '0')}`;
}

/** So many new IDs at once. */
export async function newEkpIds(db: Database, count: number): Promise<readonly string[]> {
  if (count === 0) return [];
  const rows = await db.select({ number: sql<string>`nextval('ekp_ids')::text` }).from(sql`generate_series(1, ${count}::integer)`);
  return rows.map(({ number }) => `EKP${number.padStart(9, '0')}`);
}
