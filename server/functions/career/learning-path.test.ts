import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import type { PathItem } from '#api/contract/learning-path-shapes.ts';
import { putAssignment } from '../../store/assignments.ts';
import { addCertificationAward, putCertification } from '../../store/certifications.ts';
import { putCompetency, putCompetencyAward } from '../../store/competencies.ts';
import { giveProfile, putJobProfile } from '../../store/job-profiles.ts';
import { putModuleSession } from '../../store/modules.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { enrollments } from '../../store/schema.ts';
import { programModules } from '../../store/tables/catalog-tables.ts';
import { putTrainingPlanItem } from '../../store/training-plan.ts';
import type { LearningStep } from '../../store/values.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'mia' });
  return () => lms.close();
});

const path = () => lms.call(contract.learningPath, { format: 'xml' }, 'mia');
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Completed in the past. */
async function completed(moduleId: string, endedAt: string): Promise<string> {
  const id = await lms.anEnrollment({ userId: 'mia', moduleId, enrolledAt: day('2020-01-01'), overallStatus: 'completed' });
  await lms.store.db.update(enrollments).set({ endedAt: day(endedAt) }).where(eq(enrollments.id, id));
  return id;
}

/** A profile of one competency with these steps, in mia's first position. */
async function aWay(steps: readonly LearningStep[], competency: { readonly validMonths?: number } = {}): Promise<void> {
  const levels = [{ code: 'L1', label: 'Basic', measure: 1 }, { code: 'L2', label: 'Good', measure: 2 }, { code: 'L3', label: 'Master', measure: 3 }];
  await putCompetency(lms.store.db, { id: 'lashing', code: 'LASH', name: 'Lashing', description: '<p>Holds</p>', steps, ...competency }, levels);
  await putJobProfile(lms.store.db, { id: 'lasher', code: 'L-1', name: 'Lasher', description: 'Works on deck' }, [{ competencyId: 'lashing', levelCode: 'L2' }]);
  await giveProfile(lms.store.db, { profileId: 'lasher', assignmentId: 'mia', assignerId: null, assignedAt: day('2026-01-01') });
}
const step = (...moduleIds: readonly string[]): LearningStep => ({ items: moduleIds.map((moduleId) => ({ moduleId })) });
const itemsOf = async (): Promise<readonly (readonly PathItem[])[]> =>
  (await path()).jobProfiles[0]?.competencies[0]?.sequences.map(({ items }) => items) ?? [];

test('who was given nothing to do has an empty path, in both formats', async () => {
  expect(await path()).toEqual({ trainingPlanItems: [], jobProfiles: [] });
  const json = await lms.ask(contract.learningPath, {}, 'mia');
  expect(await json.json()).toEqual({ trainingPlanItems: [], jobProfiles: [] });
});

describe('the training plan', () => {
  test('what is due comes first, then what is urgent; the address leads to the catalog until one is enrolled', async () => {
    for (const [id, priority, dueAt] of [['later', 'low', null], ['soon', 'low', day('2026-01-09')], ['urgent', 'high', null], ['sooner', 'low', day('2026-01-07')]] as const) {
      await lms.aModule({ id, title: `Title ${id}`, description: '<b>D</b>' });
      await putTrainingPlanItem(lms.store.db, { id, userId: 'mia', moduleId: id, priority, dueAt, assignedAt: day('2026-01-01') });
    }
    const { trainingPlanItems } = await path();
    expect(trainingPlanItems.map(({ module }) => module.id)).toEqual(['sooner', 'soon', 'urgent', 'later']);
    expect(trainingPlanItems[0]).toEqual({
      status: { code: 'needsAction', label: 'Needs Action' },
      module: { id: 'sooner', title: 'Title sooner', type: { code: 'onlineModule', label: 'Online' }, description: '<b>D</b>' },
      url: '/ekp/servlet/ekp?CID=sooner&TX=FORMAT1&BACKTOCATALOG=Y&DECORATEPAGE=N',
      optional: false,
      priority: { code: 'low', label: 'Low' },
      due: '2026-01-07T00:00:00.000+00:00',
    });
    expect(trainingPlanItems[2]).toMatchObject({ priority: { code: 'high', label: 'High' } });
    expect(trainingPlanItems[2]).not.toHaveProperty('due');
  });

  test.each([
    ['enrolled', false, 'inProcess', '/ekp/servlet/ekp?TRNID=E1&TX=LEARNINGSPACE&DECORATEPAGE=Y'],
    ['incomplete', false, 'inProcess', '/ekp/servlet/ekp?TRNID=E1&TX=LEARNINGSPACE&DECORATEPAGE=Y'],
    ['completed', false, 'completed', '/ekp/servlet/ekp?RID=E1&TX=GETTRAN&PX=N&DECORATEPAGE=N&CLOSE=Y'],
    ['withdrawn', false, 'needsAction', '/ekp/servlet/ekp?CID=m&TX=FORMAT1&BACKTOCATALOG=Y&DECORATEPAGE=N'],
    ['pendingApproval', false, 'needsAction', '/ekp/servlet/ekp?CID=m&TX=FORMAT1&BACKTOCATALOG=Y&DECORATEPAGE=N'],
    ['withdrawn', true, 'optional', '/ekp/servlet/ekp?CID=m&TX=FORMAT1&BACKTOCATALOG=Y&DECORATEPAGE=N'],
    ['incomplete', true, 'inProcess', '/ekp/servlet/ekp?TRNID=E1&TX=LEARNINGSPACE&DECORATEPAGE=Y'],
  ] as const)('somebody who is %s (optional: %s) sees %s and is led there', async (overallStatus, isOptional, status, url) => {
    await lms.aModule({ id: 'm' });
    await putTrainingPlanItem(lms.store.db, { id: 'p', userId: 'mia', moduleId: 'm', isOptional, assignedAt: day('2026-01-01') });
    await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'm', overallStatus });
    expect((await path()).trainingPlanItems).toMatchObject([{ status: { code: status }, url, optional: isOptional }]);
    const { trainingPlanItems } = await lms.call(contract.trainingPlan, {}, 'mia');
    expect(trainingPlanItems).toEqual((await path()).trainingPlanItems);
  });

  test('an exam is an online module that is called Exam', async () => {
    await lms.aModule({ id: 'm', type: 'exam' });
    await putTrainingPlanItem(lms.store.db, { id: 'p', userId: 'mia', moduleId: 'm', assignedAt: day('2026-01-01') });
    expect((await path()).trainingPlanItems[0]?.module.type).toEqual({ code: 'onlineModule', label: 'Exam' });
  });

  test('names of every kind come through the address and the answer', async () => {
    const id = 'a & b/"ü" 漢';
    await lms.aModule({ id, title: '<Ü> & „漢字“ 🎒' });
    await putTrainingPlanItem(lms.store.db, { id: 'p', userId: 'mia', moduleId: id, assignedAt: day('2026-01-01') });
    const [item] = (await path()).trainingPlanItems;
    expect(item?.module).toMatchObject({ id, title: '<Ü> & „漢字“ 🎒' });
    expect(new URL(item?.url ?? '', 'http://localhost').searchParams.get('CID')).toBe(id);
  });
});

describe('the way of a job profile', () => {
  test('steps follow each other, the modules of a step stand side by side, and what comes first is named', async () => {
    await lms.aModule({ id: 'basics', title: 'Basics' });
    await lms.aModule({ id: 'knots', title: 'Knots', prerequisites: { operator: 'all', condition: 'completed', moduleIds: ['basics', 'gone'] } });
    await lms.aModule({ id: 'film', title: 'A film' });
    await aWay([step('basics'), { items: [{ moduleId: 'knots' }, { moduleId: 'film', isOptional: true }, { moduleId: 'gone' }] }]);
    const tree = await path();
    expect(tree.jobProfiles).toMatchObject([
      {
        name: 'Lasher', code: 'L-1', description: 'Works on deck',
        competencies: [{ id: 'lashing', code: 'LASH', name: 'Lashing', optional: false, description: '<p>Holds</p>', status: { code: 'notComplete', label: 'Not Complete' } }],
      },
    ]);
    expect((await itemsOf()).map((items) => items.map(({ module, optional, status }) => [module.id, optional, status?.code]))).toEqual([
      [['basics', false, 'needsAction']],
      [['knots', false, 'needsAction'], ['film', true, 'optional']],
    ]);
    expect((await itemsOf())[1]?.[0]?.prerequisites).toEqual([{ title: 'Basics' }, { title: 'gone' }]);
    expect((await lms.call(contract.userJobProfilePath, {}, 'mia')).jobProfiles).toEqual(tree.jobProfiles);
  });

  test('what is completed says when, and when it runs out; then it is to be done again', async () => {
    await lms.aModule({ id: 'knots' });
    await aWay([step('knots')]);
    const id = await completed('knots', '2025-03-01');
    await putCertification(lms.store.db, { id: 'cert', name: 'Knots', moduleId: 'knots' });
    await addCertificationAward(lms.store.db, { awardId: 'A1', certificationId: 'cert', userId: 'mia', number: '1', awardedAt: day('2025-03-01'), expiresAt: day('2026-03-01'), enrollmentId: id });
    const [[item] = []] = await itemsOf();
    expect(item).toMatchObject({
      status: { code: 'completed', label: 'Completed' }, completed: '2025-03-01T00:00:00.000+00:00', expires: '2026-03-01T00:00:00.000+00:00',
      url: `/ekp/servlet/ekp?RID=${id}&TX=GETTRAN&PX=N&DECORATEPAGE=N&CLOSE=Y`,
    });
    expect(item).not.toHaveProperty('optional'); // as in the vendor's sample
    lms.clock.set('2026-03-01T00:00:00Z');
    expect((await itemsOf())[0]?.[0]).toMatchObject({ status: { code: 'needsAction' }, expires: '2026-03-01T00:00:00.000+00:00', url: expect.stringContaining('CID=knots') });
  });

  test('who does it once more is in process, and still has what was completed before', async () => {
    await lms.aModule({ id: 'knots' });
    await aWay([step('knots')]);
    await completed('knots', '2025-03-01');
    await lms.anEnrollment({ id: 'E2', userId: 'mia', moduleId: 'knots' });
    expect((await itemsOf())[0]?.[0]).toMatchObject({ status: { code: 'inProcess' }, completed: '2025-03-01T00:00:00.000+00:00', url: expect.stringContaining('TRNID=E2') });
  });

  test.each([
    ['nothing', undefined, null, 'notComplete'],
    ['a lower level', 'L1', null, 'notComplete'],
    ['the level', 'L2', null, 'completed'],
    ['a higher level', 'L3', null, 'completed'],
    ['the level, for long', 'L2', '2026-06-01', 'completed'],
    ['the level, for two months more', 'L2', '2026-03-01', 'completionAtRisk'],
    ['the level, no longer', 'L2', '2026-01-05', 'notComplete'],
    ['a level that the scale does not have', 'gold', null, 'notComplete'],
  ] as const)('with %s the competency stands so', async (_, levelCode, expires, code) => {
    await aWay([]);
    if (levelCode !== undefined) {
      await putCompetencyAward(lms.store.db, { userId: 'mia', competencyId: 'lashing', levelCode, assignedAt: day('2025-01-01'), expiresAt: expires === null ? null : day(expires) });
    }
    expect((await path()).jobProfiles[0]?.competencies[0]?.status?.code).toBe(code);
    expect((await lms.call(contract.competencyCompletionStatus, {}, 'mia')).competencies).toMatchObject([{ id: 'lashing', code: 'LASH', name: 'Lashing', status: { code } }]);
  });

  test('each position has its own profiles', async () => {
    await aWay([]);
    await putAssignment(lms.store.db, { id: 'mia-2', userId: 'mia', organizationId: rootOrganization });
    expect((await lms.call(contract.learningPath, { assignmentId: 'mia-2' }, 'mia')).jobProfiles).toEqual([]);
    expect((await lms.call(contract.learningPath, { assignmentId: 'mia' }, 'mia')).jobProfiles).toHaveLength(1);
  });
});

describe('a program on the way', () => {
  beforeEach(async () => {
    await lms.aModule({ id: 'program', type: 'learningProgram' });
    await putModuleSession(lms.store.db, { id: 'PS', moduleId: 'program', code: 'P' });
    for (const [position, moduleId, isElective] of [[1, 'one', false], [2, 'two', false], [2, 'extra', true]] as const) {
      await lms.aModule({ id: moduleId });
      await lms.store.db.insert(programModules).values({ programSessionId: 'PS', moduleId, position, isElective });
    }
    await aWay([step('program')]);
  });

  test('is not opened up while one is not enrolled in it', async () => {
    expect((await itemsOf())[0]?.[0]).toMatchObject({ module: { type: { code: 'learningProgram', label: 'Program' } }, status: { code: 'needsAction' }, sequences: [] });
  });

  test('shows its own modules to who is enrolled, with the enrollments in it', async () => {
    await lms.anEnrollment({ id: 'EP', userId: 'mia', moduleId: 'program', sessionId: 'PS' });
    await lms.anEnrollment({ id: 'old', userId: 'mia', moduleId: 'one', overallStatus: 'completed' });
    await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'one', programEnrollmentId: 'EP' });
    const [[item] = []] = await itemsOf();
    expect(item).toMatchObject({ status: { code: 'inProcess' }, url: expect.stringContaining('TRNID=EP') });
    expect(item?.sequences.map(({ items }) => items.map(({ module, status, optional, url }) => [module.id, status?.code, optional, /TRNID=(\w+)/.exec(url ?? '')?.[1]]))).toEqual([
      [['one', 'inProcess', false, 'E1']],
      [['extra', 'optional', true, undefined], ['two', 'needsAction', false, undefined]],
    ]);
  });

  test('that is a part of itself comes to an end', async () => {
    await lms.store.db.insert(programModules).values({ programSessionId: 'PS', moduleId: 'program', position: 3 });
    await lms.anEnrollment({ id: 'EP', userId: 'mia', moduleId: 'program', sessionId: 'PS' });
    const response = await lms.ask(contract.learningPath, { format: 'xml' }, 'mia');
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeLessThan(100_000);
  });
});

test('JSON and XML tell the same path', async () => {
  await lms.aModule({ id: 'knots', description: 'a\nb' });
  await aWay([step('knots')]);
  await putTrainingPlanItem(lms.store.db, { id: 'p', userId: 'mia', moduleId: 'knots', dueAt: day('2026-02-01'), assignedAt: day('2026-01-01') });
  const [json, xml] = await Promise.all((['json', 'xml'] as const).map(async (format) => (await lms.ask(contract.learningPath, { format }, 'mia')).text()));
  expect(decodeAnswer(contract.learningPath.response, json ?? '')).toEqual(decodeAnswer(contract.learningPath.response, xml ?? ''));
  expect(JSON.parse(json ?? '')).toMatchObject({ trainingPlanItems: [{ module: { id: 'knots' } }], jobProfiles: [{ competencies: [{ sequences: [{ items: [{ module: { id: 'knots' } }] }] }] }] });
});

test('an administrator sees the path of somebody else, and a colleague does not', async () => {
  await aWay([]);
  await lms.anAdministrator({ id: 'petra' });
  await lms.aUser({ id: 'eve' });
  expect((await lms.call(contract.learningPath, { onBehalfOf: 'mia' }, 'petra')).jobProfiles).toHaveLength(1);
  expect(await lms.refusal(contract.learningPath, { onBehalfOf: 'mia' }, 'eve')).toMatchObject({ status: 403, code: 'forbidden' });
});

test('a long path is computed with the same number of queries as a short one', async () => {
  const queries = async (): Promise<number> => {
    let count = 0;
    const { db } = lms.store;
    const select = db.select.bind(db);
    db.select = ((...given: Parameters<typeof db.select>) => {
      count += 1;
      return select(...given);
    }) as typeof db.select;
    await path();
    db.select = select;
    return count;
  };
  await lms.aModule({ id: 'm-0' });
  await aWay([step('m-0')]);
  await path(); // the first call of anybody checks a password
  const short = await queries();
  for (let at = 1; at < 40; at += 1) {
    await lms.aModule({ id: `m-${at}` });
    await lms.anEnrollment({ userId: 'mia', moduleId: `m-${at}` });
    await putTrainingPlanItem(lms.store.db, { id: `p-${at}`, userId: 'mia', moduleId: `m-${at}`, assignedAt: day('2026-01-01') });
  }
  await aWay(Array.from({ length: 40 }, (_, at) => step(`m-${at}`)));
  expect(await queries()).toBe(short);
});
