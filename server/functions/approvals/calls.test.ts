import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { requestSteps, enrollmentRequests, taskSignOffs, withdrawalRequests } from '../../store/tables/approval-tables.ts';
import { assessmentDefinitions, supervisorAssessments } from '../../store/tables/exam-tables.ts';
import { keepsTheRulesOfCalls } from '../../testing/call-rules.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

async function open(): Promise<TestLms> {
  const lms = await openTestLms();
  const { db } = lms.store;
  const at = lms.clock.now();
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aUser({ id: 'boss', given: 'Ana' });
  await lms.aUser({ id: 'mia', family: 'Ångström & <Sons>', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'plain' });
  await lms.aModule({ id: 'day', type: 'classroom', title: 'A & B' });
  await putModuleSession(db, { id: 'D1', moduleId: 'day', code: 'MON' });
  await lms.aModule({ id: 'task', type: 'task' });
  await lms.aModule({ id: 'ojt', type: 'onTheJobTraining' });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'day', sessionId: 'D1', overallStatus: 'pendingApproval' });
  await db.insert(enrollmentRequests).values({ id: 'R1', enrollmentId: 'E1', userId: 'mia', moduleId: 'day', sessionId: 'D1', reason: 'Why & <what for>', submittedAt: at });
  await db.insert(requestSteps).values({ id: 'T1', requestId: 'R1', position: 1, name: 'Line', approverId: 'boss' });
  await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: 'day' });
  await db.insert(withdrawalRequests).values({ enrollmentId: 'E2', userId: 'mia', approverId: 'boss', submittedAt: at });
  await lms.anEnrollment({ id: 'E3', userId: 'mia', moduleId: 'task' });
  await db.insert(taskSignOffs).values({ id: 'X', enrollmentId: 'E3', userId: 'mia', moduleId: 'task', approverId: 'boss', submittedAt: at });
  await lms.anEnrollment({ id: 'E4', userId: 'mia', moduleId: 'ojt' });
  await db.insert(supervisorAssessments).values({ enrollmentId: 'E4', supervisorId: 'boss', dueAt: at });
  const question = { id: 'q', text: 'Well & <truly>?', type: 'text', choices: [], points: 1, key: [] } as const;
  const definition = { sections: [{ title: '', questions: [question] }], passPercent: 50, minutes: null, mostAttempts: null };
  await db.insert(assessmentDefinitions).values({ moduleId: 'ojt', revision: 0, itemId: 'I', filledInBy: 'supervisor', title: 'Sheet', definition });
  return lms;
}

const lists = { as: 'boss', parameters: { inbox: true, filter: 'ångström', since: '2026-01-05T08:59Z' }, required: [], wrong: { inbox: 'perhaps', since: 'yesterday' } };
const request = { as: 'boss', parameters: { 'request-id': 'R1', 'step-id': 'T1', comments: 'So & so' }, required: ['request-id', 'step-id'], wrong: {} };
const withdrawal = { as: 'boss', parameters: { 'request-id': 'E2', comments: 'So & so' }, required: ['request-id'], wrong: {} };

keepsTheRulesOfCalls(open, [
  { fn: contract.enrollmentRequests, ...lists },
  { fn: contract.withdrawalRequests, ...lists },
  { fn: contract.enrollmentRequestApprover, ...request, parameters: { ...request.parameters, 'cost-center': 'CC 7', email: 'ana@example.org' } },
  { fn: contract.enrollmentRequestDenier, ...request },
  { fn: contract.withdrawalRequestApprover, ...withdrawal },
  { fn: contract.withdrawalRequestDenier, ...withdrawal },
  { fn: contract.taskApproval, as: 'boss', parameters: { status: 'pending' }, required: [], wrong: { status: 'denied' } },
  { fn: contract.taskApprover, as: 'boss', parameters: { taskId: 'E3' }, required: ['taskId'], wrong: {} },
  { fn: contract.supervisorAssessments, as: 'boss', parameters: {}, required: [], wrong: {} },
  { fn: contract.supervisorAssessment, as: 'boss', parameters: { id: 'E4' }, required: ['id'], wrong: {} },
]);
