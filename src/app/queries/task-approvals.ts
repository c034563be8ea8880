import type { UseQueryOptions } from '@tanstack/react-query';
import type { TaskList } from '#api/contract/approval-answers.ts';
import type { Known } from '#api/known.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { lmsQueryLater } from './lms-query.ts';

/** Tasks that this person signs off. */
export const taskApprovalsQuery = (space: Pick<LearnerSpace, 'client'>): UseQueryOptions<Known<TaskList>> => lmsQueryLater(space, 'taskApproval', async () => (await import('#api/contract/approvals.ts')).taskApproval, {});
