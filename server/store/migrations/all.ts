import { theFirstTables } from './0001-the-first-tables.ts';
import { theWholeApi } from './0002-the-whole-api.ts';
import { whatArrived } from './0003-what-arrived.ts';
import type { Migration } from './migration.ts';

/** Every step, in order. */
export const migrations: readonly Migration[] = [theFirstTables, theWholeApi, whatArrived];
