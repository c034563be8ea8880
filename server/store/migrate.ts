import { sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { migrations as allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import type { Database } from './store.ts';

const applied = pgTable('applied_migrations', {
  number: integer('number').primaryKey(),
  name: text('name').notNull(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Any number that only this program uses: several instances that start at once take turns. */
const migrationLock = 6_482_017;

/**
 * Brings the database to the newest step; all steps that are missing happen, or none. Throws when the database was written by a newer version of this
 * program, because an older one must not write into shapes it does not know.
 */
export async function migrate(db: Database, migrations: readonly Migration[] = allMigrations): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await tx.execute(
      sql`create table if not exists applied_migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())`,
    );
    const done = new Set((await tx.select({ number: applied.number }).from(applied)).map((row) => row.number));
    const newest = migrations.length;
    const unknown = [...done].filter((number) => number > newest);
    if (unknown.length > 0) {
      throw new Error(`This database was written by a newer Haversack (step ${Math.max(...unknown)}, this one knows ${newest}). Start that version, or restore a copy.`);
    }
    for (const migration of migrations) {
      if (done.has(migration.number)) continue;
      for (const statement of migration.statements) await tx.execute(sql.raw(statement));
      await tx.insert(applied).values({ number: migration.number, name: migration.name });
    }
  });
}
