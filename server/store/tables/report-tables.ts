import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, moment } from './columns.ts';

/** Reports that the LMS made in the night. */
export const batchReports = pgTable(
  'batch_reports',
  {
    /** With backslashes, as the vendor's are (facts C.1-J4). */
    pathname: text('pathname').primaryKey(),
    name: text('name').notNull(),
    ownerId: text('owner_id').notNull(),
    contentType: text('content_type').notNull(),
    bytes: bytes('bytes').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('batch_reports_owner').on(table.ownerId, table.createdAt)],
);
