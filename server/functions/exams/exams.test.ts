import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AttemptDescriptor } from '#api/contract/attempt-descriptor.ts';
import { contract } from '#api/contract/contract.ts';
import type { AssessmentDefinition } from '../../store/assessment.ts';
import { putAssessment } from '../../store/assessments.ts';
import { findSupervisorAssessment } from '../../store/supervisor-assessments.ts';
import { putCertification } from '../../store/certifications.ts';
import { putCompetency } from '../../store/competencies.ts';
import { putModuleSession } from '../../store/modules.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { users } from '../../store/schema.ts';
import { assessmentAttempts, supervisorAssessments } from '../../store/tables/exam-tables.ts';
import { examPackage, examQuestions } from '../../testing/exam-package.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
let moduleId: string;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ana' });
  await lms.aUser({ id: 'mia', directAppraiserId: 'ana' });
  moduleId = await lms.aPackage({ bytes: examPackage() });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId });
  return () => lms.close();
});

const right: AttemptDescriptor['responses'] = [{ questionId: 'q1', choiceIds: ['b'] }, { questionId: 'q2', choiceIds: ['a', 'c'] }, { questionId: 'q3', text: 'deadman' }];
const wrong: AttemptDescriptor['responses'] = [{ questionId: 'q1', choiceIds: ['a'] }];
const attempt = (responses: AttemptDescriptor['responses'], given: Partial<AttemptDescriptor> = {}): { readonly attempt: string } => ({
  attempt: JSON.stringify({ enrollmentId: 'E1', started: '2026-01-05T08:00:00Z', finished: '2026-01-05T08:10:00Z', responses, ...given }),
});
const handIn = (responses: AttemptDescriptor['responses'], given: Partial<AttemptDescriptor> = {}, as = 'mia') => lms.call(contract.assessmentAttemptHandler, attempt(responses, given), as);
const refused = (responses: AttemptDescriptor['responses'], given: Partial<AttemptDescriptor> = {}, as = 'mia') => lms.refusal(contract.assessmentAttemptHandler, attempt(responses, given), as);
const record = (id = 'E1') => lms.call(contract.record, { id }, 'mia');
const attemptsKept = () => lms.store.db.$count(assessmentAttempts);

describe('handing in an attempt at an exam', () => {
  test('is scored here, in JSON, and completes the exam when it is passed', async () => {
    const response = await lms.ask(contract.assessmentAttemptHandler, attempt(right), 'mia');
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const receipt = (await response.json()) as { readonly attemptId: string };
    expect(receipt).toEqual({
      status: 'ok',
      attemptId: expect.stringMatching(/^EKP\d{9}$/),
      summary: {
        id: receipt.attemptId, enrollmentId: 'E1', title: 'Forklift exam', started: '2026-01-05T08:00:00.000+00:00', finished: '2026-01-05T08:10:00.000+00:00',
        score: { raw: 4, max: 4, percent: 100 }, passed: true, attemptNumber: 1,
        questions: [{ id: 'q1', correct: true, points: 1 }, { id: 'q2', correct: true, points: 2 }, { id: 'q3', correct: true, points: 1 }],
      },
    });
    expect(await record()).toMatchObject({
      overallStatus: { code: 'completed' }, score: 100, attemptCount: 1, startDate: '2026-01-05T08:00:00.000+00:00', lastAttemptDate: '2026-01-05T08:10:00.000+00:00',
      endDate: '2026-01-05T09:00:00.000+00:00',
    });
  });

  test('that fails leaves the exam in process, and another attempt may pass it', async () => {
    expect((await handIn(wrong)).summary).toMatchObject({ passed: false, score: { raw: 0, percent: 0 }, questions: [{ id: 'q1', correct: false, points: 0 }, { id: 'q2', correct: false }, { id: 'q3' }] });
    expect(await record()).toMatchObject({ overallStatus: { code: 'incomplete' }, score: 0, attemptCount: 1 });
    expect((await handIn(right.slice(1))).summary).toMatchObject({ passed: true, attemptNumber: 2, score: { raw: 3, percent: 75 } });
    expect(await record()).toMatchObject({ overallStatus: { code: 'completed' }, score: 75, attemptCount: 2 });
  });

  test('that fails after one that passed takes nothing away', async () => {
    await handIn(right);
    await handIn(wrong);
    expect(await record()).toMatchObject({ overallStatus: { code: 'completed' }, score: 100, attemptCount: 2 });
  });

  test('told twice counts twice, and no more than the exam allows, not even at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => lms.ask(contract.assessmentAttemptHandler, attempt(wrong), 'mia')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 409, 409]);
    expect(await attemptsKept()).toBe(3);
    expect(await refused(right)).toEqual({ status: 409, code: 'conflict', message: 'All 3 attempts are used; ask whoever runs the course for another enrollment.' });
    expect(await record()).toMatchObject({ overallStatus: { code: 'incomplete' }, attemptCount: 3 });
  });

  test('too late counts as an attempt, and what was answered in time counts', async () => {
    const timed = await lms.aPackage({ bytes: examPackage({ identifier: 'TIMED', questions: { ...examQuestions, minutes: 5 } }) });
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: timed });
    const answered = [{ questionId: 'q2', choiceIds: ['a', 'c'], answered: '2026-01-05T08:04:00Z' }, { questionId: 'q1', choiceIds: ['b'], answered: '2026-01-05T08:09:00Z' }];
    expect((await handIn(answered, { enrollmentId: 'E2' })).summary).toMatchObject({ score: { raw: 2 }, attemptNumber: 1 });
  });

  test('awards what the exam leads to', async () => {
    await putCompetency(lms.store.db, { id: 'c', code: 'C', name: 'Driving', steps: [{ items: [{ moduleId }] }] });
    await putCertification(lms.store.db, { id: 'licence', name: 'Licence', moduleId, validMonths: 12 });
    await handIn(wrong);
    expect((await lms.call(contract.competenciesAwarded, {}, 'mia')).competencies).toEqual([]);
    await handIn(right);
    await handIn(right);
    expect((await lms.call(contract.competenciesAwarded, {}, 'mia')).competencies).toMatchObject([{ id: 'c' }]);
    expect((await lms.call(contract.certificationsAwarded, {}, 'mia')).certifications).toMatchObject([{ id: 'licence', expires: '2027-01-05T09:00:00.000+00:00' }]);
  });

  test('counts only for its own item in a course of several', async () => {
    const course = await lms.aPackage({ bytes: examPackage({ identifier: 'COURSE', items: ['LESSON', 'EXAM'], questions: { ...examQuestions, itemId: 'EXAM' } }) });
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: course });
    await handIn(right, { enrollmentId: 'E2', itemId: 'EXAM' });
    expect(await record('E2')).toMatchObject({ overallStatus: { code: 'incomplete' }, score: 100 });
    expect(await refused(right, { enrollmentId: 'E2', itemId: 'LESSON' })).toMatchObject({ status: 404 });
  });

  test.each([
    ['an enrollment of a colleague', { enrollmentId: 'E1' }, 'eve', 404, 'not-found'],
    ['an enrollment of a report', { enrollmentId: 'E1' }, 'ana', 403, 'forbidden'],
    ['no enrollment', { enrollmentId: 'none' }, 'mia', 404, 'not-found'],
    ['a withdrawn enrollment', { enrollmentId: 'EW' }, 'mia', 403, 'forbidden'],
    ['a course without an exam', { enrollmentId: 'EN' }, 'mia', 404, 'not-found'],
    ['an item that is no exam', { itemId: 'ITEM-9' }, 'mia', 404, 'not-found'],
    ['an end before the start', { finished: '2026-01-05T07:00:00Z' }, 'mia', 400, 'invalid-parameter'],
    ['a start before all courses', { started: '1960-01-01T00:00Z' }, 'mia', 400, 'invalid-parameter'],
    ['a question of another exam', { responses: [{ questionId: 'x' }] }, 'mia', 400, 'invalid-parameter'],
    ['a choice of another exam', { responses: [{ questionId: 'q1', choiceIds: ['x'] }] }, 'mia', 400, 'invalid-parameter'],
  ] as const)('is refused for %s, and no attempt is used', async (_, given, as, status, code) => {
    await lms.aUser({ id: 'eve' });
    await lms.anEnrollment({ id: 'EW', userId: 'mia', moduleId, overallStatus: 'withdrawn' });
    await lms.anEnrollment({ id: 'EN', userId: 'mia', moduleId: await lms.aPackage() });
    expect(await refused(right, given as Partial<AttemptDescriptor>, as)).toMatchObject({ status, code });
    expect(await attemptsKept()).toBe(0);
    expect(await record()).toMatchObject({ overallStatus: { code: 'enrolled' }, attemptCount: 0 });
  });

  test('that is no attempt at all is refused in words', async () => {
    expect(await lms.refusal(contract.assessmentAttemptHandler, { attempt: 'passed' }, 'mia')).toEqual({ status: 400, code: 'invalid-parameter', message: 'attempt is not JSON.' });
    expect(await lms.refusal(contract.assessmentAttemptHandler, { attempt: '{}' }, 'mia')).toEqual({ status: 400, code: 'invalid-parameter', message: 'attempt.enrollmentId is missing.' });
    expect(await lms.refusal(contract.assessmentAttemptHandler, { attempt: '' }, 'mia')).toEqual({ status: 400, code: 'invalid-parameter', message: 'attempt is missing.' });
    expect((await lms.refusal(contract.assessmentAttemptHandler, { attempt: 'x'.repeat(70_000) }, 'mia')).status).toBe(413);
  });
});

describe('an assessment on the job', () => {
  const definition: AssessmentDefinition = {
    sections: [
      {
        title: '',
        questions: [
          { id: 'how', text: 'How well?', type: 'scale', choices: [{ id: 'no', text: 'Not yet' }, { id: 'yes', text: 'Well' }], points: 1, key: [] },
          { id: 'why', text: 'Why?', type: 'text', choices: [], points: 1, key: [] },
        ],
      },
    ],
    passPercent: 100, minutes: null, mostAttempts: null,
  };
  beforeEach(async () => {
    await lms.aModule({ id: 'ojt', type: 'onTheJobTraining' });
    await lms.anEnrollment({ id: 'EJ', userId: 'mia', moduleId: 'ojt' });
    await putAssessment(lms.store.db, { moduleId: 'ojt', revision: 0, itemId: 'assessment', filledInBy: 'supervisor', title: 'On the quay', definition });
    await lms.aUser({ id: 'sam' });
    await lms.store.db.insert(supervisorAssessments).values({ enrollmentId: 'EJ', supervisorId: 'sam' });
  });
  const fillIn = (choice: string) => [{ questionId: 'how', choiceIds: [choice] }, { questionId: 'why', text: 'Seen twice' }];

  test('is filled in by the supervisor, and completes itself and the enrollment', async () => {
    const receipt = await handIn(fillIn('yes'), { enrollmentId: 'EJ' }, 'sam');
    expect(receipt.summary).toMatchObject({ title: 'On the quay', passed: true, score: { raw: 1, max: 1, percent: 100 }, questions: [{ id: 'how', points: 1 }, { id: 'why', points: 0 }] });
    expect(receipt.summary?.questions.some((question) => 'correct' in question)).toBe(false);
    expect(await findSupervisorAssessment(lms.store.db, 'EJ')).toMatchObject({ status: 'completed' });
    expect(await record('EJ')).toMatchObject({ overallStatus: { code: 'completed' }, score: 100, attemptCount: 1 });
    const [kept] = await lms.store.db.select().from(assessmentAttempts).where(eq(assessmentAttempts.enrollmentId, 'EJ'));
    expect(kept).toMatchObject({ filledInById: 'sam', responses: [{ questionId: 'how' }, { questionId: 'why', text: 'Seen twice' }] });
    expect(await refused(fillIn('yes'), { enrollmentId: 'EJ' }, 'sam')).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('that is not good enough stays to be done again', async () => {
    await handIn(fillIn('no'), { enrollmentId: 'EJ' }, 'sam');
    expect(await findSupervisorAssessment(lms.store.db, 'EJ')).toMatchObject({ status: 'pending' });
    expect(await record('EJ')).toMatchObject({ overallStatus: { code: 'incomplete' }, score: 0 });
    await handIn(fillIn('yes'), { enrollmentId: 'EJ' }, 'sam');
    expect(await record('EJ')).toMatchObject({ overallStatus: { code: 'completed' }, score: 100 });
  });

  test('is nobody else’s: not the learner’s, not another lead’s', async () => {
    await lms.aUser({ id: 'eve' });
    expect(await refused(fillIn('yes'), { enrollmentId: 'EJ' }, 'mia')).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await refused(fillIn('yes'), { enrollmentId: 'EJ' }, 'ana')).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await refused(fillIn('yes'), { enrollmentId: 'EJ' }, 'eve')).toMatchObject({ status: 404, code: 'not-found' });
    expect(await attemptsKept()).toBe(0);
  });

  test('is not filled in by a learner who acts for the supervisor', async () => {
    await lms.store.db.update(users).set({ permissions: ['switch-user'], seesOrganizationId: rootOrganization }).where(eq(users.id, 'mia'));
    const asked = { ...attempt(fillIn('yes'), { enrollmentId: 'EJ' }), onBehalfOf: 'sam' };
    expect(await lms.refusal(contract.assessmentAttemptHandler, asked, 'mia')).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await attemptsKept()).toBe(0);
  });

  test('does not let its supervisor sit the learner’s exam', async () => {
    await lms.store.db.insert(supervisorAssessments).values({ enrollmentId: 'E1', supervisorId: 'sam' });
    expect(await refused(right, {}, 'sam')).toMatchObject({ status: 403, code: 'forbidden' });
  });
});

describe('the summary of an attempt', () => {
  test('says what the receipt said, in JSON and XML', async () => {
    const { attemptId = '', summary } = await handIn(right.slice(0, 2));
    expect(await lms.call(contract.assessmentAttemptSummary, { id: attemptId }, 'mia')).toEqual(summary);
    expect(await lms.call(contract.assessmentAttemptSummary, { id: attemptId, format: 'xml' }, 'mia')).toEqual(summary);
    const raw = await (await lms.ask(contract.assessmentAttemptSummary, { id: attemptId, format: 'xml' }, 'mia')).text();
    expect(raw).toContain('<assessmentAttemptSummary><id>');
    expect(raw).not.toContain('deadman');
  });

  test('is for the learner, the appraiser, the instructor and who sees everybody; for others there is none', async () => {
    await lms.aUser({ id: 'eve' });
    await lms.aUser({ id: 'ina' });
    await lms.anAdministrator({ id: 'petra' });
    await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'S', instructorIds: ['ina'] });
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId, sessionId: 'S1' });
    const { attemptId: id = '' } = await handIn(right, { enrollmentId: 'E2' });
    for (const who of ['mia', 'ana', 'ina', 'petra']) expect((await lms.call(contract.assessmentAttemptSummary, { id }, who)).id).toBe(id);
    expect((await lms.call(contract.assessmentAttemptSummary, { id, onBehalfOf: 'mia' }, 'petra')).id).toBe(id);
    const [eve, nothing] = [await lms.refusal(contract.assessmentAttemptSummary, { id }, 'eve'), await lms.refusal(contract.assessmentAttemptSummary, { id: 'X' }, 'eve')];
    expect(eve).toMatchObject({ status: 404, code: 'not-found' });
    expect(eve.message.replace(id, 'X')).toBe(nothing.message);
  });
});

describe('both functions', () => {
  test.each([
    ['assessmentAttemptHandler', 'POST', 'GET', 'attempt'],
    ['assessmentAttemptSummary', 'GET', 'POST', 'id'],
  ] as const)('%s needs a user, takes %s, and names what is missing', async (name, _method, other, missing) => {
    const fn = contract[name];
    expect((await lms.ask(fn, { attempt: '{}', id: 'x' }, undefined)).status).toBe(401);
    expect((await lms.request(`ekp/api/${name}`, { as: 'mia', method: other })).status).toBe(405);
    expect(await lms.refusal(fn, { attempt: '', id: '' }, 'mia')).toMatchObject({ status: 400, message: `${missing} is missing.` });
    await lms.aUser({ id: 'eve' });
    expect(await lms.refusal(fn, { attempt: '{}', id: 'x', onBehalfOf: 'mia' }, 'eve')).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test('a format that does not exist is named', async () => {
    expect((await lms.request('ekp/api/assessmentAttemptSummary?id=x&format=pdf', { as: 'mia' })).status).toBe(400);
  });
});
