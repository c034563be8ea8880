import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { putOrganization } from '../../store/organizations.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  await lms.aUser({ id: 'jonas' });
  await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist', email: 'mia@example.org', organizationId: 'north' });
  await lms.aUser({ id: 'omar', given: 'عمر', family: 'حداد' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'first aid', type: 'classroom' });
  await putModuleSession(db, { id: 'S 1', moduleId: 'first aid', code: 'JAN', instructorIds: ['jonas'] });
  await lms.anEnrollment({ id: 'E1', userId: 'mia', moduleId: 'first aid', sessionId: 'S 1' });
  await lms.anEnrollment({ id: 'E2', userId: 'omar', moduleId: 'first aid', sessionId: 'S 1', overallStatus: 'waitlisted' });
  return () => lms.close();
});

const participantsFor = async (as: string, sessionId = 'S 1') => (await lms.call(contract.participants, { moduleId: 'first aid', sessionId }, as)).participants;

test('an instructor sees who takes part, by name, with what each has come to', async () => {
  expect(await participantsFor('jonas')).toEqual([
    { enrollmentId: 'E1', id: 'mia', family: 'Lindqvist', given: 'Mia', email: 'mia@example.org', overallStatus: { code: 'enrolled', label: 'Not Started' } },
    { enrollmentId: 'E2', id: 'omar', family: 'حداد', given: 'عمر', overallStatus: { code: 'waitlisted', label: 'Waitlisted' } },
  ]);
  expect(await participantsFor('jonas', 'JAN')).toHaveLength(2);
});

test('who left before is gone; who did not come is there, so that it can be mended', async () => {
  await lms.call(contract.overallStatusChanger, { enrollmentId: 'E1', status: 'noShow' }, 'jonas');
  await lms.call(contract.overallStatusChanger, { enrollmentId: 'E2', status: 'withdrawn' }, 'omar');
  expect((await participantsFor('jonas')).map(({ id, overallStatus }) => [id, overallStatus])).toEqual([['mia', { code: 'cancelled', label: 'No show' }]]);
});

test('an administrator sees those of the participants that are in view', async () => {
  await lms.anAdministrator({ id: 'north-admin', seesOrganizationId: 'north' });
  expect((await participantsFor('root-admin')).map(({ id }) => id)).toEqual(['mia', 'omar']);
  expect((await participantsFor('north-admin')).map(({ id }) => id)).toEqual(['mia']);
});

test('a learner of the session does not see the others; a session that is not there is not found by anybody', async () => {
  const refused = async (moduleId: string, sessionId: string, as: string) => (await lms.refusal(contract.participants, { moduleId, sessionId }, as)).status;
  expect(await refused('first aid', 'S 1', 'mia')).toBe(403);
  expect(await refused('first aid', 'S2', 'mia')).toBe(404);
  expect(await refused('first aid', 'S2', 'root-admin')).toBe(404);
  expect(await refused('other', 'S 1', 'jonas')).toBe(404);
});
