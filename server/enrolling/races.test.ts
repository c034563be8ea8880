import { expect, onTestFinished, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { enrollmentsOf } from '../store/enrollments.ts';
import { putModuleSession } from '../store/modules.ts';
import { openStore } from '../store/open-store.ts';
import { programModules } from '../store/tables/catalog-tables.ts';
import { emptyDatabase, isPostgresMissing } from '../testing/postgres-database.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';

// PGlite has one connection, so nothing really happens at once in it: what must not race is proved on a PostgreSQL server.
const why = isPostgresMissing ? ' (skipped: DATABASE_URL names no PostgreSQL server)' : '';

async function anLms(): Promise<TestLms> {
  const lms = await openTestLms({ store: await openStore({ databaseUrl: await emptyDatabase(), dataDir: '' }) });
  onTestFinished(() => lms.close());
  return lms;
}

const learners = Array.from({ length: 8 }, (_, index) => `learner-${index + 1}`);
const codeOf = async (answer: Promise<Response>): Promise<string> => /"?code"?>?:? ?"?([a-zA-Z-]+)/.exec(await (await answer).text())?.[1] ?? '';

async function aCrowd(seats: number, hasWaitlist = true): Promise<TestLms> {
  const lms = await anLms();
  await lms.aUser({ id: 'boss' });
  await lms.anAdministrator({ id: 'root-admin' });
  for (const id of learners) await lms.aUser({ id, directAppraiserId: 'boss' });
  await lms.aModule({ id: 'aid', type: 'classroom', hasWaitlist });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'aid', code: 'JAN', seats });
  return lms;
}

const statuses = async (lms: TestLms): Promise<readonly string[]> =>
  (await Promise.all(learners.map((id) => enrollmentsOf(lms.store.db, id)))).flatMap((views) => views.map(({ enrollment }) => enrollment.overallStatus)).toSorted((a, b) => a.localeCompare(b));

test.skipIf(isPostgresMissing)(`seats are given once, however many ask for them at the same moment${why}`, async () => {
  const lms = await aCrowd(3, false);
  const answers = await Promise.all(learners.map((as) => codeOf(lms.ask(contract.enrollUser, { 'learning-id': 'aid' }, as))));
  expect(answers.filter((code) => code === 'no-seats')).toHaveLength(5);
  expect(await statuses(lms)).toEqual(['enrolled', 'enrolled', 'enrolled']);
});

test.skipIf(isPostgresMissing)(`while some leave and others come, no seat is lost and none is given twice${why}`, async () => {
  const lms = await aCrowd(3);
  for (const userId of learners.slice(0, 3)) await lms.anEnrollment({ id: userId, userId, moduleId: 'aid', sessionId: 'S1' });
  const leaving = learners.slice(0, 3).map((as) => lms.ask(contract.overallStatusChanger, { enrollmentId: as, status: 'withdrawn' }, as));
  const coming = learners.slice(3).map((as) => lms.ask(contract.enrollUser, { 'learning-id': 'aid' }, as));
  const answers = await Promise.all([...leaving, ...coming]);
  expect(answers.map(({ status }) => status)).toEqual(learners.map(() => 200));
  const after = await statuses(lms);
  expect(after.filter((status) => status === 'enrolled')).toHaveLength(3);
  expect(after.filter((status) => status === 'waitlisted')).toHaveLength(2);
});

test.skipIf(isPostgresMissing)(`approvals at the same moment, each clicked twice: as many are enrolled as there are seats, the others wait${why}`, async () => {
  const lms = await aCrowd(3);
  await lms.aModule({ id: 'crane', type: 'classroom', hasWaitlist: true, approvalSteps: [{ name: 'Line', approver: { kind: 'direct-appraiser' } }] });
  await putModuleSession(lms.store.db, { id: 'C1', moduleId: 'crane', code: 'FEB', seats: 3 });
  for (const as of learners) await lms.call(contract.enrollUser, { 'learning-id': 'crane' }, as);
  const { requests } = await lms.call(contract.enrollmentRequests, { inbox: true }, 'boss');
  const keys = requests.map(({ id, step }) => ({ 'request-id': id, 'step-id': step?.id ?? '' }));
  const answers = await Promise.all([...keys, ...keys].map(async (key) => (await lms.call(contract.enrollmentRequestApprover, key, 'boss')).status));
  expect(Object.fromEntries([...Map.groupBy(answers, (status) => status)].map(([status, all]) => [status, all.length]))).toEqual({ ok: 3, waitlisted: 5, 'inactive-step': 8 });
});

test.skipIf(isPostgresMissing)(`programs are joined, left, completed and handed over at the same moment without waiting for each other for ever${why}`, async () => {
  const lms = await aCrowd(3);
  await lms.aModule({ id: 'program', type: 'learningProgram' });
  await lms.aModule({ id: 'video', type: 'video' });
  await putModuleSession(lms.store.db, { id: 'P1', moduleId: 'program', code: 'SPRING' });
  await lms.store.db.insert(programModules).values([
    { programSessionId: 'P1', moduleId: 'aid', sessionId: 'S1', position: 1 },
    { programSessionId: 'P1', moduleId: 'video', position: 2 },
  ]);
  for (let round = 0; round < 3; round += 1) {
    const programs = await Promise.all(learners.map((as) => lms.call(contract.enrollUser, { 'learning-id': 'program' }, as)));
    const acts = programs.flatMap(({ id, trainingRecords }, index) => {
      const as = learners[index] ?? '';
      const video = trainingRecords.find(({ learningModule }) => learningModule.id === 'video')?.id ?? '';
      return [
        lms.ask(contract.overallStatusChanger, { enrollmentId: video, status: 'completed' }, as),
        lms.ask(contract.overallStatusChanger, { enrollmentId: id, status: 'withdrawn' }, as),
        lms.ask(contract.participantSubstituter, { enrollmentId: id, targetUserId: 'boss' }, 'root-admin'),
      ];
    });
    for (const { status } of await Promise.all(acts)) expect([200, 409]).toContain(status);
    for (const { enrollment } of (await enrollmentsOf(lms.store.db, 'boss', { onlyActive: true })).filter(({ enrollment }) => enrollment.programEnrollmentId === null && enrollment.overallStatus === 'enrolled')) {
      await lms.call(contract.overallStatusChanger, { enrollmentId: enrollment.id, status: 'withdrawn' }, 'boss');
    }
    const seated = await lms.call(contract.participants, { moduleId: 'aid', sessionId: 'S1' }, 'root-admin');
    expect(seated.participants.filter(({ overallStatus }) => overallStatus?.code === 'enrolled')).toEqual([]);
  }
});
