import { pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Which parts of the demo organisation were loaded: each once, so that a second start changes nothing. */
export const loadedSeeds = pgTable('loaded_seeds', { name: text('name').primaryKey(), loadedAt: moment('loaded_at').notNull() });
