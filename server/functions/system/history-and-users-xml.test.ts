import { beforeEach, describe, expect, test } from 'vitest';
import { completedTrainingRecordsXml, trainingHistoryCsv, trainingHistoryXml, user200510Xml, users200510Xml } from '#api/contract/bulk.ts';
import type { ParametersFor } from '#api/contract/describe.ts';
import { putAssignment } from '../../store/assignments.ts';
import { putOrganization } from '../../store/organizations.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms({ now: '2026-03-10T12:00:00Z' });
  await putOrganization(lms.store.db, { id: 'EU', code: 'EU', description: 'Europe', parentId: '*ROOT*' });
  await putOrganization(lms.store.db, { id: 'DE', code: 'DE', description: 'Germany', parentId: 'EU' });
  await lms.aUser({ id: 'ada', organizationId: 'DE' });
  await lms.aUser({ id: 'bob', organizationId: 'EU' });
  await lms.aUser({ id: 'cy', status: 'suspend' });
  return () => lms.close();
});

type Asked = ParametersFor<typeof trainingHistoryXml>;
const ids = async (parameters: Asked = {}, fn = trainingHistoryXml) => ((await lms.call(fn, parameters)).trainingRecords ?? []).map(({ id }) => id);
const xml = async (parameters: Asked) => (await lms.ask(trainingHistoryXml, parameters)).text();

describe('training history', () => {
  beforeEach(async () => {
    for (const id of ['m1', 'm2']) await lms.aModule({ id });
    const at = (day: string) => new Date(`${day}T08:00:00Z`);
    await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: 'm1', enrolledAt: at('2025-01-01'), overallStatus: 'completed' });
    await lms.anEnrollment({ id: 'E2', userId: 'ada', moduleId: 'm1', enrolledAt: at('2026-01-01') });
    await lms.anEnrollment({ id: 'E3', userId: 'ada', moduleId: 'm2', enrolledAt: at('2026-02-01'), overallStatus: 'completed' });
    await lms.anEnrollment({ id: 'E4', userId: 'bob', moduleId: 'm1', enrolledAt: at('2026-03-01') });
  });

  test('has the latest record of each module and position, and with includeOlder all of them', async () => {
    expect(await ids()).toEqual(['E2', 'E3', 'E4']);
    expect(await ids({ includeOlder: true })).toEqual(['E1', 'E2', 'E3', 'E4']);
    await putAssignment(lms.store.db, { id: 'ada-2', userId: 'ada', organizationId: 'EU' });
    await lms.anEnrollment({ id: 'E5', userId: 'ada', moduleId: 'm1', assignmentId: 'ada-2', enrolledAt: new Date('2024-01-01T00:00:00Z') });
    expect(await ids({ userId: 'ada' })).toEqual(['E5', 'E2', 'E3']);
  });

  test('is asked for a user, an organization with those below it, and modules', async () => {
    expect(await ids({ userId: 'bob' })).toEqual(['E4']);
    expect(await ids({ organizationId: 'EU' })).toEqual(['E2', 'E3', 'E4']);
    expect(await ids({ organizationId: 'DE' })).toEqual(['E2', 'E3']);
    expect(await ids({ moduleIds: 'm2, nothing' })).toEqual(['E3']);
    expect(await ids({ moduleIds: '' })).toHaveLength(3);
  });

  test('is asked for what changed since, until, and exactly then; an older record is not brought up by that', async () => {
    expect(await ids({ lastUpdatedStart: '2026-02-01T08:00Z' })).toEqual(['E3', 'E4']);
    expect(await ids({ lastUpdatedEnd: '2026-02-01T08:00Z' })).toEqual(['E2', 'E3']);
    expect(await ids({ lastUpdatedStart: '2025-01-01T00:00Z', lastUpdatedEnd: '2025-06-01T00:00Z' })).toEqual([]);
    expect(await ids({ lastUpdatedEnd: '2025-06-01T00:00Z', includeOlder: true })).toEqual(['E1']);
  });

  test('of completed courses has the latest completed record of each', async () => {
    expect(await ids({}, completedTrainingRecordsXml)).toEqual(['E1', 'E3']);
    await lms.anEnrollment({ id: 'E6', userId: 'ada', moduleId: 'm2', enrolledAt: new Date('2026-03-02T00:00:00Z'), overallStatus: 'completed' });
    expect(await ids({}, completedTrainingRecordsXml)).toEqual(['E1', 'E6']);
    expect(await ids({ includeOlder: true }, completedTrainingRecordsXml)).toEqual(['E1', 'E3', 'E6']);
  });

  test('has only the fields that were asked for, named from the document or from the record', async () => {
    const wanted = '<trainingHistory><trainingRecord id="E4"><userId>bob</userId><learningModule><id>m1</id></learningModule></trainingRecord></trainingHistory>';
    expect(await xml({ userId: 'bob', fields: 'trainingRecord(userId,learningModule(id))' })).toContain(wanted);
    expect(await xml({ userId: 'bob', fields: ' userId , learningModule ( id ) ' })).toContain(wanted);
    expect(await xml({ userId: 'bob', fields: 'dateCreated' })).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<trainingHistory><dateCreated>2026-03-10T12:00:00.000+00:00</dateCreated></trainingHistory>');
  });

  test('stands in the order of the vendor’s records, with what is ours behind it', async () => {
    const text = await xml({ userId: 'bob' });
    const names = [...text.matchAll(/<(userId|learningModule|enrollmentDate|overallStatus|attemptCount|isSelfEnrolled|revision|downloadable|assignmentId|lastUpdated)>/g)].map((found) => found[1]);
    expect(names).toEqual(['userId', 'learningModule', 'enrollmentDate', 'overallStatus', 'attemptCount', 'isSelfEnrolled', 'revision', 'downloadable', 'assignmentId', 'lastUpdated']);
  });

  test('notices what a load changed', async () => {
    await lms.ask(trainingHistoryCsv, { body: 'USERID,LEARNINGID,POSTSCORE\nbob,m1,5' });
    expect(await ids({ lastUpdatedStart: '2026-03-10T12:00Z' })).toEqual(['E4']);
  });
});

describe('users', () => {
  const answered = async (parameters: ParametersFor<typeof users200510Xml>) => ((await lms.call(users200510Xml, parameters)).users ?? []).map(({ id }) => id);

  test('come by status, in any case, and by organization with those below it', async () => {
    expect(await answered({ status: 'active' })).toEqual(['ada', 'bob']);
    expect(await answered({ status: 'SUSPEND' })).toEqual(['cy']);
    expect(await answered({ status: 'close' })).toEqual([]);
    expect(await answered({ status: 'active', organizationId: 'DE' })).toEqual(['ada']);
  });

  test('have their organizations up to the root', async () => {
    expect((await lms.call(user200510Xml, { userId: 'ada' })).users).toMatchObject([{ organization: { code: 'DE', parent: { code: 'EU', parent: { id: '*ROOT*' } } } }]);
  });

  test('stand in a namespace with a prefix, as clients look for them', async () => {
    const text = await (await lms.ask(users200510Xml, { status: 'active', organizationId: 'DE', fields: 'user(id)' })).text();
    expect(text).toMatch(/^<\?xml[^>]*>\n<(\w+):users xmlns:\1="[^"]+"><\1:user><\1:id>ada<\/\1:id><\/\1:user><\/\1:users>$/);
  });

  test('give away no password, no rights', async () => {
    await lms.anAdministrator({ id: 'root' });
    const text = await (await lms.ask(user200510Xml, { userId: 'root' })).text();
    expect(text).not.toMatch(/cheap:|switch-user|permission/i);
  });
});
