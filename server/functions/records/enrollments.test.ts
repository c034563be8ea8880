import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

const ids = ({ trainingRecords }: { readonly trainingRecords: readonly { readonly id: string }[] }): readonly string[] => trainingRecords.map(({ id }) => id);

test('an enrollment is shown as the vendor’s schema has it', async () => {
  const moduleId = await lms.aPackage({ identifier: 'FORKLIFT 1', title: 'Forklifts & you' });
  await lms.anEnrollment({ id: 'EKP000000077', userId: 'ada', moduleId, isSelfEnrolled: true });
  const response = await lms.request('ekp/api/enrollments', { as: 'ada' });
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  const text = await response.text();
  const link = (rel: string, type: string, address: string): string => `<link rel="${rel}" type="${type}" href="http://localhost:4173/ekp/${address.replaceAll('&', '&amp;')}"/>`;
  const id = encodeURIComponent(moduleId);
  expect(text.slice(text.indexOf('<trainingHistory'))).toBe(
    '<trainingHistory><dateCreated>2026-01-05T09:00:00.000+00:00</dateCreated><trainingRecord id="EKP000000077"><userId>ada</userId>' +
      `<learningModule><id>${moduleId}</id><title>Forklifts &amp; you</title><type>onlineModule</type>` +
      `${link('self', 'application/xml', `api/module?id=${id}`)}${link('alternate', 'text/html', `servlet/ekp?CID=${id}&TX=FORMAT1`)}</learningModule>` +
      '<enrollmentDate>2026-01-05T09:00:00.000+00:00</enrollmentDate><overallStatus>enrolled</overallStatus><attemptCount>0</attemptCount>' +
      '<isSelfEnrolled>true</isSelfEnrolled>' +
      `${link('launch', 'text/html', 'servlet/ekp?TRNID=EKP000000077&TX=LEARNINGSPACE')}${link('kc', 'text/html', 'servlet/ekp?TRNID=EKP000000077&TX=KNOWLEDGECENTER')}` +
      '<revision>1</revision><downloadable>true</downloadable></trainingRecord></trainingHistory>',
  );
});

test('enrollments are the active ones, records are all, the oldest first', async () => {
  const moduleId = await lms.aModule();
  const statuses = ['completed', 'enrolled', 'withdrawn', 'incomplete', 'pendingApproval', 'waitlisted', 'cancelled'] as const;
  for (const overallStatus of statuses) {
    await lms.anEnrollment({ id: overallStatus, userId: 'ada', moduleId, overallStatus });
    lms.clock.advance(1000);
  }
  expect(ids(await lms.call(contract.enrollments, {}, 'ada'))).toEqual(['enrolled', 'incomplete', 'pendingApproval']);
  expect(ids(await lms.call(contract.records, {}, 'ada'))).toEqual(statuses);
});

test('a learner sees nobody else’s enrollments; an administrator sees a learner’s in the learner’s place', async () => {
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aModule() });
  expect(ids(await lms.call(contract.enrollments, {}, 'root-admin'))).toEqual([]);
  expect(ids(await lms.call(contract.enrollments, { onBehalfOf: 'ada' }, 'root-admin'))).toEqual(['E1']);
});

test('what has no content, or content that may not leave, is not downloadable', async () => {
  await lms.anEnrollment({ userId: 'ada', moduleId: await lms.aModule({ type: 'classroom' }) });
  await lms.anEnrollment({ userId: 'ada', moduleId: await lms.aPackage({ downloadable: false }) });
  await lms.anEnrollment({ userId: 'ada', moduleId: await lms.aPackage() });
  const { trainingRecords } = await lms.call(contract.enrollments, {}, 'ada');
  expect(trainingRecords.map((record) => record.downloadable)).toEqual([false, false, true]);
});

test('an enrollment keeps its revision when the module gets a new one', async () => {
  const moduleId = await lms.aPackage({ identifier: 'A' });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId });
  await lms.aPackage({ identifier: 'A', items: ['ITEM-1', 'ITEM-2'] });
  await lms.anEnrollment({ id: 'E2', userId: 'ada', moduleId });
  const { trainingRecords } = await lms.call(contract.enrollments, {}, 'ada');
  expect(trainingRecords.map(({ id, revision }) => [id, revision])).toEqual([['E1', 1], ['E2', 2]]);
});

test('types that the records’ schema does not have come as onlineModule', async () => {
  await lms.anEnrollment({ userId: 'ada', moduleId: await lms.aModule({ type: 'exam' }) });
  await lms.anEnrollment({ userId: 'ada', moduleId: await lms.aModule({ type: 'classroom' }) });
  const { trainingRecords } = await lms.call(contract.enrollments, {}, 'ada');
  expect(trainingRecords.map((record) => record.learningModule.type?.code)).toEqual(['onlineModule', 'classroom']);
});

test('a record shows its session and what the module is about, in XML and in JSON', async () => {
  const moduleId = await lms.aModule({ type: 'classroom', description: 'Two <b>days</b>' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId, code: 'JAN', startAt: new Date('2026-01-20T08:00:00Z'), endAt: new Date('2026-01-21T16:00:00Z') });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId, sessionId: 'S1' });
  const expected = {
    id: 'E1',
    learningModule: { id: moduleId, description: 'Two <b>days</b>' },
    session: { id: 'S1', code: 'JAN', start: '2026-01-20T08:00:00.000+00:00', end: '2026-01-21T16:00:00.000+00:00' },
  };
  expect(await lms.call(contract.record, { id: 'E1', format: 'xml' }, 'ada')).toMatchObject({ ...expected, overallStatus: { code: 'enrolled' } });
  expect(await lms.call(contract.record, { id: 'E1' }, 'ada')).toMatchObject({ ...expected, overallStatus: { code: 'enrolled', label: 'Not Started' } });
});

test('somebody else’s record: hidden from who cannot see the learner, refused to who can, shown to who may act for the learner', async () => {
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aModule() });
  expect(await lms.refusal(contract.record, { id: 'E1' }, 'eve')).toEqual({ status: 404, code: 'not-found', message: 'There is no enrollment E1.' });
  expect(await lms.refusal(contract.record, { id: 'E2' }, 'eve')).toEqual({ status: 404, code: 'not-found', message: 'There is no enrollment E2.' });
  expect(await lms.refusal(contract.record, { id: 'E1' }, 'root-admin')).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await lms.call(contract.record, { id: 'E1', onBehalfOf: 'ada' }, 'root-admin')).toMatchObject({ id: 'E1', userId: 'ada' });
});

test('without signing in there are no records', async () => {
  expect(await lms.refusal(contract.enrollments, {})).toMatchObject({ status: 401, code: 'unauthorized' });
});
