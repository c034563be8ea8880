import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { LearningStep } from '../values.ts';
import { moment } from './columns.ts';

/** Training that somebody was given to do (learningPath X2, `trainingPlanItem`). */
export const trainingPlanItems = pgTable(
  'training_plan_items',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    moduleId: text('module_id').notNull(),
    isOptional: boolean('is_optional').notNull().default(false),
    priority: text('priority').$type<'high' | 'medium' | 'low'>().notNull().default('medium'),
    dueAt: moment('due_at'),
    assignedAt: moment('assigned_at').notNull(),
    assignerId: text('assigner_id'),
  },
  (table) => [unique('training_plan_items_module').on(table.userId, table.moduleId)],
);

export const competencies = pgTable(
  'competencies',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** What leads to it, in order; the modules of one step go side by side. */
    steps: jsonb('steps').$type<readonly LearningStep[]>().notNull().default([]),
    /** The level that completing all steps gives; null: the highest there is. */
    awardedLevel: text('awarded_level'),
    /** Months that an award is good for; null: for ever. */
    validMonths: integer('valid_months'),
  },
  (table) => [index('competencies_steps').using('gin', table.steps.op('jsonb_path_ops'))],
);

export const competencyLevels = pgTable(
  'competency_levels',
  { competencyId: text('competency_id').notNull(), code: text('code').notNull(), label: text('label').notNull(), measure: doublePrecision('measure').notNull() },
  (table) => [primaryKey({ columns: [table.competencyId, table.code] })],
);

/** The tree that job profiles are filed in (`jobProfiles`, groupBy catalog). */
export const jobProfileCatalogs = pgTable('job_profile_catalogs', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  parentId: text('parent_id'),
  position: integer('position').notNull().default(0),
});

export const jobProfiles = pgTable(
  'job_profiles',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    catalogId: text('catalog_id'),
  },
  (table) => [index('job_profiles_catalog').on(table.catalogId)],
);

export const jobProfileCompetencies = pgTable(
  'job_profile_competencies',
  {
    profileId: text('profile_id').notNull(),
    competencyId: text('competency_id').notNull(),
    levelCode: text('level_code').notNull(),
    isOptional: boolean('is_optional').notNull().default(false),
    position: integer('position').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.profileId, table.competencyId] }), index('job_profile_competencies_competency').on(table.competencyId)],
);

/** Who is on the way to which profile, by position. */
export const jobProfileHolders = pgTable(
  'job_profile_holders',
  {
    profileId: text('profile_id').notNull(),
    assignmentId: text('assignment_id').notNull(),
    assignerId: text('assigner_id'),
    assignedAt: moment('assigned_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.profileId, table.assignmentId] }), index('job_profile_holders_assignment').on(table.assignmentId)],
);

/** The level of a competency that somebody was found to have. */
export const competencyAwards = pgTable(
  'competency_awards',
  {
    userId: text('user_id').notNull(),
    competencyId: text('competency_id').notNull(),
    levelCode: text('level_code').notNull(),
    assignedAt: moment('assigned_at').notNull(),
    assignerId: text('assigner_id'),
    expiresAt: moment('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.competencyId] })],
);

export const certifications = pgTable('certifications', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  /** Awarded when this module is completed; null: by hand. */
  moduleId: text('module_id'),
  validMonths: integer('valid_months'),
});

export const certificationAwards = pgTable(
  'certification_awards',
  {
    awardId: text('award_id').primaryKey(),
    certificationId: text('certification_id').notNull(),
    userId: text('user_id').notNull(),
    /** Printed on the certificate. */
    number: text('number').notNull(),
    awardedAt: moment('awarded_at').notNull(),
    expiresAt: moment('expires_at'),
    enrollmentId: text('enrollment_id'),
  },
  (table) => [index('certification_awards_user').on(table.userId), index('certification_awards_certification').on(table.certificationId)],
);
