import { bigint, boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, moment, sha256OfBytes } from './columns.ts';

/** The tree of the catalog. Its top is `*ROOT*` (facts A.6). */
export const catalogs = pgTable(
  'catalogs',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    /** Null only for the top. */
    parentId: text('parent_id'),
    position: integer('position').notNull().default(0),
  },
  (table) => [index('catalogs_parent').on(table.parentId)],
);

/** A module can stand in several places of the catalog. */
export const catalogModules = pgTable(
  'catalog_modules',
  { catalogId: text('catalog_id').notNull(), moduleId: text('module_id').notNull(), position: integer('position').notNull().default(0) },
  (table) => [primaryKey({ columns: [table.catalogId, table.moduleId] }), index('catalog_modules_module').on(table.moduleId)],
);

/** The modules of a program, by the program's session: which module, and which of its sessions where that is fixed. */
export const programModules = pgTable(
  'program_modules',
  {
    /** A `module_sessions.id` of the program. */
    programSessionId: text('program_session_id').notNull(),
    moduleId: text('module_id').notNull(),
    sessionId: text('session_id'),
    position: integer('position').notNull().default(0),
    isElective: boolean('is_elective').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.programSessionId, table.moduleId] }), index('program_modules_module').on(table.moduleId)],
);

export const facilities = pgTable('facilities', {
  id: text('id').primaryKey(),
  code: text('code').notNull().default(''),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  address: text('address').notNull().default(''),
  city: text('city').notNull().default(''),
  countryCode: text('country_code').notNull().default(''),
  countryName: text('country_name').notNull().default(''),
  trainingCenterId: text('training_center_id').notNull().default(''),
  trainingCenterName: text('training_center_name').notNull().default(''),
  capacity: integer('capacity'),
});

/** The resources library: files that anybody who may see them can open without enrolling. */
export const resources = pgTable(
  'resources',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    /** What `resource?url=` takes. */
    url: text('url').notNull().unique(),
    contentType: text('content_type').notNull(),
    bytes: bytes('bytes').notNull(),
    sha256: sha256OfBytes(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Whether anonymous callers get it too. */
    isPublic: boolean('is_public').notNull().default(false),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('resources_updated').on(table.updatedAt)],
);

/** Pictures that the LMS itself serves, for modules, people and news. */
export const pictures = pgTable('pictures', {
  /** The path below `/ekp/pictures/`. */
  name: text('name').primaryKey(),
  contentType: text('content_type').notNull(),
  bytes: bytes('bytes').notNull(),
  sha256: sha256OfBytes(),
});

/** Subjects that modules and external training can be filed under. */
export const subjects = pgTable('subjects', { id: text('id').primaryKey(), name: text('name').notNull() });

/** One row at most: how often modules have changed. A trigger counts (migration 2). */
export const catalogVersions = pgTable('catalog_versions', { id: integer('id').primaryKey(), number: bigint('number', { mode: 'number' }).notNull() });
