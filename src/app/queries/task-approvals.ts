import type { UseQueryOptions } from '@tanstack/react-query';
import * as approvals from '#api/contract/approvals.ts';
import type { TaskList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQuery } from './lms-query.ts';

/** The tasks that others have done and the user signs off. */
export const taskApprovalsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<TaskList>> => lmsQuery(space, approvals.taskApproval, {});
