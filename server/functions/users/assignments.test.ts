import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putAssignment } from '../../store/assignments.ts';
import { putOrganization } from '../../store/organizations.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await putOrganization(lms.store.db, { id: 'pier', code: 'P', description: 'Pier 3', parentId: '*ROOT*' });
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'coach' });
  await lms.aUser({ id: 'ada', jobTitle: 'Crane driver', directAppraiserId: 'boss' });
  await putAssignment(lms.store.db, { id: 'EKP000000007', userId: 'ada', code: 'TRAINER 2', organizationId: 'pier', jobTitle: 'Trainer', directAppraiserId: 'coach' });
  return () => lms.close();
});

test('everybody has a position; who has several gets them all, the first one first', async () => {
  expect(await inBothFormats(lms, contract.assignments, {}, 'ada')).toEqual({
    assignments: [
      { id: 'ada', organization: { id: '*ROOT*', code: 'ROOT', description: 'Test organisation' }, jobTitle: 'Crane driver', directAppraiser: { id: 'boss' } },
      { id: 'EKP000000007', code: 'TRAINER 2', organization: { id: 'pier', code: 'P', description: 'Pier 3' }, jobTitle: 'Trainer', directAppraiser: { id: 'coach' } },
    ],
  });
  expect((await lms.call(contract.assignments, {}, 'boss')).assignments.map(({ id }) => id)).toEqual(['boss']);
});

test('an administrator reads the positions of somebody he acts for', async () => {
  await lms.anAdministrator({ id: 'root-admin' });
  expect((await lms.call(contract.assignments, { onBehalfOf: 'ada' }, 'root-admin')).assignments).toHaveLength(2);
});

test('it takes no assignmentId: what is sent under that name means nothing', async () => {
  expect((await lms.request('ekp/api/assignments?assignmentId=somebody', { as: 'ada' })).status).toBe(200);
});

test.each(['EKP000000007', 'TRAINER 2'])('me in the position %s tells its organization, title and appraiser', async (assignmentId) => {
  expect(await inBothFormats(lms, contract.me, { assignmentId }, 'ada')).toMatchObject({
    id: 'ada', jobTitle: 'Trainer', directAppraiser: { id: 'coach' }, organization: { id: 'pier', parent: { id: '*ROOT*' } },
  });
  expect(await lms.call(contract.me, {}, 'ada')).toMatchObject({ jobTitle: 'Crane driver', directAppraiser: { id: 'boss' }, organization: { id: '*ROOT*' } });
});
