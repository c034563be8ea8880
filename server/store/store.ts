import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

type NoRelations = ExtractTablesWithRelations<Record<string, never>>;

/**
 * What queries are written against, whatever is below (PGlite or a PostgreSQL server). Inside `db.transaction(async (tx) => …)` use `tx` for everything:
 * PGlite has one connection, and a query on `db` would wait for the transaction that waits for it.
 */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>, NoRelations>;

/** An open database whose migrations have run. */
export interface Store {
  readonly db: Database;
  /** Ends the connections; a folder's lock is given back. */
  readonly close: () => Promise<void>;
}
