import { is, Table } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as road from './schema.ts';
import * as approvals from './tables/approval-tables.ts';
import * as career from './tables/career-tables.ts';
import * as catalog from './tables/catalog-tables.ts';
import * as community from './tables/community-tables.ts';
import * as exams from './tables/exam-tables.ts';
import * as external from './tables/external-training-tables.ts';
import * as people from './tables/people-tables.ts';
import * as reports from './tables/report-tables.ts';
import * as seeds from './tables/seed-tables.ts';
import * as site from './tables/site-tables.ts';

const rooms: readonly object[] = [road, people, catalog, approvals, external, career, community, exams, reports, seeds, site];

/** Every table, for what is done to all of them: emptying a test's store, and holding the migrations to the descriptions. */
export const allTables: readonly PgTable[] = rooms.flatMap((room) => Object.values(room)).filter((member): member is PgTable => is(member, Table));
