import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putAssignment } from '../store/assignments.ts';
import { putOrganization } from '../store/organizations.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  await putOrganization(db, { id: 'pier-3', code: 'P3', description: 'Pier 3', parentId: 'north' });
  await putOrganization(db, { id: 'south', code: 'S', description: 'South', parentId: '*ROOT*' });
  await lms.anAdministrator({ id: 'north-admin', organizationId: 'north', seesOrganizationId: 'north' });
  await lms.aUser({ id: 'ada', organizationId: 'pier-3' });
  await lms.aUser({ id: 'bo', organizationId: 'south' });
  return () => lms.close();
});

const me = (onBehalfOf: string, as: string) => lms.call(contract.me, { onBehalfOf }, as);
const refused = (onBehalfOf: string, as: string) => lms.refusal(contract.me, { onBehalfOf }, as);

test('an administrator acts for somebody in or below the organization that is in view', async () => {
  expect(await me('ada', 'north-admin')).toMatchObject({ id: 'ada' });
  expect(await lms.request('ekp/api/me?on-behalf-of=ada', { as: 'north-admin' }).then((answer) => answer.json())).toMatchObject({ id: 'ada' });
});

test('somebody who is not in view is as unknown as somebody who is not there', async () => {
  const hidden = await refused('bo', 'north-admin');
  const missing = await refused('nobody', 'north-admin');
  expect(hidden).toEqual({ status: 404, code: 'not-found', message: 'onBehalfOf: there is no user bo that you can see.' });
  expect(missing).toEqual({ ...hidden, message: hidden.message.replace('bo', 'nobody') });
});

test('seeing somebody is not enough: acting for others needs the permission', async () => {
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'cy', directAppraiserId: 'boss' });
  expect(await refused('cy', 'boss')).toMatchObject({ status: 403, code: 'forbidden' });
});

test('a manager with the permission acts for direct reports, wherever they are', async () => {
  await lms.aUser({ id: 'boss', permissions: ['switch-user'] });
  await lms.aUser({ id: 'cy', directAppraiserId: 'boss', organizationId: 'south' });
  expect(await me('cy', 'boss')).toMatchObject({ id: 'cy' });
  expect(await refused('bo', 'boss')).toMatchObject({ status: 404 });
});

test('everybody may act for himself, and an empty name is nobody else', async () => {
  expect(await me('bo', 'bo')).toMatchObject({ id: 'bo' });
  expect(await me('', 'bo')).toMatchObject({ id: 'bo' });
});

test('the permission is the caller’s own: it is not lent to the one who is acted for', async () => {
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aUser({ id: 'dee', permissions: ['switch-user'], organizationId: 'south' });
  expect(await me('dee', 'root-admin')).toMatchObject({ id: 'dee' });
  expect(await refused('root-admin', 'dee')).toMatchObject({ status: 404 });
});

test('nobody acts for a closed account', async () => {
  await lms.aUser({ id: 'gone', organizationId: 'north', status: 'close' });
  expect(await refused('gone', 'north-admin')).toMatchObject({ status: 404 });
});

test('an assignment is one’s own or none', async () => {
  expect(await lms.call(contract.me, { assignmentId: 'bo' }, 'bo')).toMatchObject({ id: 'bo' });
  expect(await lms.call(contract.me, { assignmentId: '' }, 'bo')).toMatchObject({ id: 'bo' });
  expect(await lms.call(contract.me, { onBehalfOf: 'ada', assignmentId: 'ada' }, 'north-admin')).toMatchObject({ id: 'ada' });
  expect(await lms.refusal(contract.me, { assignmentId: 'ada' }, 'bo')).toMatchObject({ status: 400, code: 'invalid-parameter' });
});

test('somebody with two positions calls in the one that is named, by its ID or by its code', async () => {
  await putAssignment(lms.store.db, { id: 'EKP000000042', userId: 'ada', code: 'TRAINER', organizationId: 'south', jobTitle: 'Trainer' });
  for (const assignmentId of ['EKP000000042', 'TRAINER']) {
    expect(await lms.call(contract.me, { assignmentId }, 'ada')).toMatchObject({ id: 'ada', jobTitle: 'Trainer', organization: { id: 'south' } });
    expect(await lms.call(contract.me, { assignmentId, onBehalfOf: 'ada' }, 'north-admin')).toMatchObject({ jobTitle: 'Trainer' });
  }
  expect(await lms.call(contract.me, { assignmentId: 'ada' }, 'ada')).toMatchObject({ organization: { id: 'pier-3' } });
  expect(await lms.call(contract.me, {}, 'ada')).toMatchObject({ organization: { id: 'pier-3' } });
});

test('somebody else’s position is refused, by ID, by code, and for whomever one acts', async () => {
  await putAssignment(lms.store.db, { id: 'EKP000000042', userId: 'bo', code: 'TRAINER', organizationId: 'south' });
  for (const assignmentId of ['EKP000000042', 'TRAINER', 'bo', 'nothing']) {
    expect(await lms.refusal(contract.me, { assignmentId }, 'ada')).toEqual({
      status: 400,
      code: 'invalid-parameter',
      message: `assignmentId ${assignmentId} is not an assignment of ada.`,
    });
    expect(await lms.refusal(contract.me, { assignmentId, onBehalfOf: 'ada' }, 'north-admin')).toMatchObject({ status: 400, code: 'invalid-parameter' });
  }
});

test('a position without a code is not met by an empty one', async () => {
  await putAssignment(lms.store.db, { id: 'EKP000000042', userId: 'ada', organizationId: 'south', jobTitle: 'Trainer' });
  expect(await lms.call(contract.me, { assignmentId: '' }, 'ada')).toMatchObject({ organization: { id: 'pier-3' } });
  expect(await lms.refusal(contract.me, { assignmentId: ' ' }, 'ada')).toMatchObject({ status: 400 });
});

test('the caller’s own assignment, which vendor clients send along, says nothing about the one acted for', async () => {
  await putAssignment(lms.store.db, { id: 'EKP000000042', userId: 'ada', code: 'TRAINER', organizationId: 'south', jobTitle: 'Trainer' });
  expect(await lms.call(contract.me, { assignmentId: 'north-admin', onBehalfOf: 'ada' }, 'north-admin')).toMatchObject({ id: 'ada', organization: { id: 'pier-3' } });
});
