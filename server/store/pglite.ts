import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';

/** What `openPGliteStore` may be given: where the data are, or a data directory that was dumped before (both only through PGlite's own names). */
export interface PGliteStoreOptions {
  /** A folder (Node only; take `folder-store.ts`, which locks it). In memory without it. */
  readonly dataDir?: string;
  readonly loadDataDir?: Blob;
}

/** PostgreSQL inside this process: in memory unless told otherwise, so it runs in a browser test too. */
export async function openPGliteStore(options: PGliteStoreOptions = {}): Promise<Store> {
  const client = await PGlite.create(options);
  const db = drizzle(client);
  try {
    await migrate(db);
  } catch (error) {
    await client.close();
    throw error;
  }
  return { db, close: () => client.close() };
}
