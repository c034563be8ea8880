import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';

// What the app's site remembers, which is no part of the LMS (docs/decisions/0036).

/** Whose memory it is: one row. A database that was begun anew has another. */
export const siteMemory = pgTable('site_memory', { epoch: text('epoch').primaryKey() });

/** Numbered requests, each written down before it is carried out. */
export const arrivals = pgTable(
  'arrivals',
  {
    number: text('number').primaryKey(),
    /** A hash of all that makes two requests the same. */
    key: text('key').notNull(),
    /** Who may ask for the answer: a hash of the session, or `anybody`. */
    owner: text('owner').notNull(),
    at: moment('at').notNull(),
    /** Null until it is answered. */
    status: integer('status'),
    headers: jsonb('headers').$type<readonly (readonly [string, string])[]>(),
    body: bytes('body'),
  },
  (table) => [index('arrivals_at').on(table.at)],
);
