import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { quickBytea } from './bytea.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';

/** PostgreSQL inside this process: in memory, or in a folder that nobody else uses (take `openFolderStore`, which locks it). */
export async function openPGliteStore(dataDir = 'memory://'): Promise<Store> {
  const client = await PGlite.create({ dataDir, ...quickBytea });
  const db = drizzle(client);
  try {
    await migrate(db);
  } catch (error) {
    await client.close();
    throw error;
  }
  return { db, close: () => client.close() };
}
