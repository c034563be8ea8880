import { date, index, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import type { DurationUnit, ExternalStatus } from '../values.ts';
import { bytes, moment } from './columns.ts';

/** Training that somebody did elsewhere. */
export const externalRecords = pgTable(
  'external_records',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    title: text('title').notNull(),
    /** A learning type, or what the CSV handler was told. */
    type: text('type').notNull().default('learningProgram'),
    subject: text('subject').notNull().default(''),
    startDate: date('start_date', { mode: 'string' }).notNull(),
    endDate: date('end_date', { mode: 'string' }).notNull(),
    venue: text('venue').notNull().default(''),
    language: text('language').notNull().default('en'),
    durationAmount: numeric('duration_amount', { precision: 10, scale: 2, mode: 'number' }),
    durationUnit: text('duration_unit').$type<DurationUnit>().notNull().default('minute'),
    costAmount: numeric('cost_amount', { precision: 12, scale: 2, mode: 'number' }),
    costCurrency: text('cost_currency').notNull().default('AED'),
    grade: text('grade').notNull().default(''),
    score: text('score').notNull().default(''),
    vendor: text('vendor').notNull().default(''),
    comments: text('comments').notNull().default(''),
    status: text('status').$type<ExternalStatus>().notNull().default('openForEditing'),
    attachmentName: text('attachment_name'),
    attachmentType: text('attachment_type'),
    attachment: bytes('attachment'),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [index('external_records_user').on(table.userId), index('external_records_status').on(table.status)],
);
