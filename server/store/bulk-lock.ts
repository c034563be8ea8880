import { sql } from 'drizzle-orm';
import type { Database } from './store.ts';

/** Beside the locks of the migrations (…17) and the importer (…18). */
const locks = { people: 6_482_021, history: 6_482_022, courses: 6_482_023 } as const;

/**
 * Inside a chunk's transaction, before it reads: waits until no other load of this kind is between reading what there is and writing what was missing, so that two
 * loads at once do not both add the same organization, session or record. Each transaction takes one of them, and first of all: nobody can wait in a circle.
 */
export async function holdBulkLoad(tx: Database, kind: keyof typeof locks): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${locks[kind]})`);
}
