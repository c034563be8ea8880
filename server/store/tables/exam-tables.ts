import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { AssessmentDefinition, AssessmentResponse, QuestionOutcome } from '../assessment.ts';
import { moment } from './columns.ts';

/** An exam or an on-the-job assessment, with its key. By module and item, so that a revision of the course keeps its exam. */
export const assessmentDefinitions = pgTable(
  'assessment_definitions',
  {
    moduleId: text('module_id').notNull(),
    revision: integer('revision').notNull(),
    itemId: text('item_id').notNull(),
    /** `learner`: an exam; `supervisor`: somebody else fills it in about the learner. */
    filledInBy: text('filled_in_by').$type<'learner' | 'supervisor'>().notNull().default('learner'),
    title: text('title').notNull(),
    definition: jsonb('definition').$type<AssessmentDefinition>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.moduleId, table.revision, table.itemId] })],
);

export const assessmentAttempts = pgTable(
  'assessment_attempts',
  {
    id: text('id').primaryKey(),
    enrollmentId: text('enrollment_id').notNull(),
    itemId: text('item_id').notNull(),
    /** From 1, within the enrollment and item. */
    number: integer('number').notNull(),
    /** Who filled it in: the learner, or the supervisor. */
    filledInById: text('filled_in_by_id').notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    responses: jsonb('responses').$type<readonly AssessmentResponse[]>().notNull(),
    outcomes: jsonb('outcomes').$type<readonly QuestionOutcome[]>().notNull(),
    scoreRaw: doublePrecision('score_raw').notNull(),
    scoreMax: doublePrecision('score_max').notNull(),
    passed: boolean('passed').notNull(),
  },
  (table) => [unique('assessment_attempts_number').on(table.enrollmentId, table.itemId, table.number), index('assessment_attempts_enrollment').on(table.enrollmentId)],
);

/** On-the-job assessments that somebody is to fill in (`supervisorAssessments`). */
export const supervisorAssessments = pgTable(
  'supervisor_assessments',
  {
    enrollmentId: text('enrollment_id').primaryKey(),
    supervisorId: text('supervisor_id').notNull(),
    status: text('status').$type<'pending' | 'completed'>().notNull().default('pending'),
    dueAt: moment('due_at'),
  },
  (table) => [index('supervisor_assessments_supervisor').on(table.supervisorId, table.status)],
);
