import { index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import type { RequestStatus, RequestStepState } from '../values.ts';
import { moment } from './columns.ts';

/** Enrollment requests: what a learner asked for and others decide, step by step. The enrollment itself exists from the start as `pendingApproval`. */
export const enrollmentRequests = pgTable(
  'enrollment_requests',
  {
    id: text('id').primaryKey(),
    enrollmentId: text('enrollment_id').notNull().unique(),
    userId: text('user_id').notNull(),
    moduleId: text('module_id').notNull(),
    sessionId: text('session_id'),
    reason: text('reason').notNull().default(''),
    status: text('status').$type<RequestStatus>().notNull().default('pending'),
    submittedAt: moment('submitted_at').notNull(),
    decidedAt: moment('decided_at'),
  },
  (table) => [index('enrollment_requests_user').on(table.userId), index('enrollment_requests_status').on(table.status, table.submittedAt)],
);

/** The steps of a request, in order; the first that is still `waiting` is the active one. */
export const requestSteps = pgTable(
  'request_steps',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id').notNull(),
    /** From 1. */
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** Null: nobody could be found for it, so it is `skipped`. */
    approverId: text('approver_id'),
    state: text('state').$type<RequestStepState>().notNull().default('waiting'),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    comments: text('comments').notNull().default(''),
    costCenter: text('cost_center').notNull().default(''),
    /** Where the decision was to be mailed to; the reference LMS sends no mail, it puts a message into the mailbox. */
    email: text('email').notNull().default(''),
  },
  (table) => [unique('request_steps_position').on(table.requestId, table.position), index('request_steps_approver').on(table.approverId, table.state)],
);

/** Withdrawal requests. Their ID is the transcript's, which is the enrollment's (facts C.5). */
export const withdrawalRequests = pgTable(
  'withdrawal_requests',
  {
    enrollmentId: text('enrollment_id').primaryKey(),
    userId: text('user_id').notNull(),
    approverId: text('approver_id').notNull(),
    reason: text('reason').notNull().default(''),
    status: text('status').$type<RequestStatus>().notNull().default('pending'),
    submittedAt: moment('submitted_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    comments: text('comments').notNull().default(''),
  },
  (table) => [index('withdrawal_requests_approver').on(table.approverId, table.status)],
);

/** Tasks that a learner has done and somebody signs off (`taskApproval`). */
export const taskSignOffs = pgTable(
  'task_sign_offs',
  {
    id: text('id').primaryKey(),
    enrollmentId: text('enrollment_id').notNull().unique(),
    userId: text('user_id').notNull(),
    moduleId: text('module_id').notNull(),
    approverId: text('approver_id').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    approvedAt: moment('approved_at'),
    approvedBy: text('approved_by'),
  },
  (table) => [index('task_sign_offs_approver').on(table.approverId)],
);
