import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';

/** A PostgreSQL server, by its address (`postgres://…`). Several instances of the LMS may share one. */
export async function openPostgresStore(databaseUrl: string): Promise<Store> {
  const pool = new Pool({ connectionString: databaseUrl });
  // An idle connection that the server drops is replaced by the next query; without a listener the process would end.
  pool.on('error', () => undefined);
  const db = drizzle(pool);
  try {
    await migrate(db);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db, close: () => pool.end() };
}
