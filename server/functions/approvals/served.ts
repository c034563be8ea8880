import * as group from '#api/contract/approvals.ts';
import { answers, type ServedFunction } from '../handler.ts';
import { enrollmentRequestApprover, enrollmentRequestDenier, withdrawalRequestApprover, withdrawalRequestDenier } from './decide.ts';
import { enrollmentRequests, withdrawalRequests } from './requests.ts';
import { supervisorAssessment, supervisorAssessments } from './supervisor-assessments.ts';
import { taskApproval, taskApprover } from './tasks.ts';

export const servedApprovals: Readonly<Record<keyof typeof group, ServedFunction>> = {
  enrollmentRequests: answers(group.enrollmentRequests, enrollmentRequests),
  enrollmentRequestApprover: answers(group.enrollmentRequestApprover, enrollmentRequestApprover),
  enrollmentRequestDenier: answers(group.enrollmentRequestDenier, enrollmentRequestDenier),
  taskApproval: answers(group.taskApproval, taskApproval),
  taskApprover: answers(group.taskApprover, taskApprover),
  withdrawalRequests: answers(group.withdrawalRequests, withdrawalRequests),
  withdrawalRequestApprover: answers(group.withdrawalRequestApprover, withdrawalRequestApprover),
  withdrawalRequestDenier: answers(group.withdrawalRequestDenier, withdrawalRequestDenier),
  supervisorAssessments: answers(group.supervisorAssessments, supervisorAssessments),
  supervisorAssessment: answers(group.supervisorAssessment, supervisorAssessment),
};
