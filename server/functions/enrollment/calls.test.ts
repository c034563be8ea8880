import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { programModules } from '../../store/tables/catalog-tables.ts';
import { keepsTheRulesOfCalls } from '../../testing/call-rules.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

async function open(): Promise<TestLms> {
  const lms = await openTestLms();
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aUser({ id: 'mia', family: 'Ångström & <Sons>', email: 'mia@example.org' });
  await lms.aUser({ id: 'plain' });
  await lms.aModule({ id: 'program', type: 'learningProgram', title: 'Crane & hook' });
  await lms.aModule({ id: 'day', type: 'classroom', description: 'One <b>day</b>' });
  await putModuleSession(lms.store.db, { id: 'P1', moduleId: 'program', code: 'SPRING' });
  await putModuleSession(lms.store.db, { id: 'D1', moduleId: 'day', code: 'MON', startAt: new Date('2026-02-02T08:00:00Z') });
  await lms.store.db.insert(programModules).values({ programSessionId: 'P1', moduleId: 'day' });
  await lms.anEnrollment({ id: 'P', userId: 'mia', moduleId: 'program', sessionId: 'P1' });
  await lms.anEnrollment({ id: 'A', userId: 'plain', moduleId: 'day', sessionId: 'D1', overallStatus: 'incomplete' });
  return lms;
}

keepsTheRulesOfCalls(open, [
  {
    fn: contract.programModuleEnroller,
    as: 'mia',
    parameters: { programSessionEnrollmentId: 'P', moduleId: 'day', moduleSessionId: 'D1' },
    required: ['programSessionEnrollmentId', 'moduleId'],
    wrong: { moduleSessionId: '' },
  },
  {
    fn: contract.overallStatusChanger,
    as: 'root-admin',
    parameters: { enrollmentId: 'A', status: 'completed' },
    required: ['enrollmentId'],
    wrong: { status: 'graduated', simpleResponse: 'perhaps' },
  },
  {
    fn: contract.overallStatusChanger,
    as: 'mia',
    parameters: { enrollmentId: 'P', status: 'withdrawn', simpleResponse: true },
    required: ['enrollmentId'],
    wrong: { status: '' },
  },
  { fn: contract.participants, as: 'root-admin', parameters: { moduleId: 'day', sessionId: 'D1' }, required: ['moduleId', 'sessionId'], wrong: {} },
  {
    fn: contract.participantSubstituter,
    as: 'root-admin',
    parameters: { enrollmentId: 'A', targetUserId: 'mia', notifications: true },
    required: ['enrollmentId'],
    wrong: { notifications: 'perhaps', targetAssignmentId: 'nothing' },
  },
  {
    fn: contract.enrollUser,
    as: 'mia',
    parameters: { 'learning-id': 'day', 'session-code': 'MON', reason: 'Why & <what for>', preferredLocation: 'Pier 3' },
    required: ['learning-id'],
    wrong: {},
  },
]);
