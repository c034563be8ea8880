import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putAssignment } from '../../store/assignments.ts';
import { putOrganization } from '../../store/organizations.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  await putOrganization(db, { id: 'pier', code: 'P', description: 'Pier <3>', parentId: 'north' });
  await putOrganization(db, { id: 'south', code: 'S', description: 'South', parentId: '*ROOT*' });
  await lms.anAdministrator({ id: 'root-admin', given: 'Root', family: 'Zulu' });
  await lms.anAdministrator({ id: 'north-admin', given: 'Nora', family: 'Admin', organizationId: 'north', seesOrganizationId: 'north' });
  await lms.aUser({ id: 'boss', given: 'Bea', family: 'Boss', organizationId: 'south' });
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace', email: 'Ada@Example.org', jobTitle: 'Crane driver', organizationId: 'pier', directAppraiserId: 'boss', photo: '/ekp/pictures/ada.png' });
  await lms.aUser({ id: 'bo', given: 'Bo', family: 'Å_strand', organizationId: 'south', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'mika', given: '美香', family: '田中', organizationId: 'south' });
  await lms.aUser({ id: 'gone', given: 'Gone', family: 'Away', organizationId: 'pier', directAppraiserId: 'boss', status: 'close' });
  return () => lms.close();
});

const found = async (search: Parameters<typeof lms.call<typeof contract.people>>[1], as = 'root-admin'): Promise<readonly string[]> =>
  (await lms.call(contract.people, search, as)).people.map(({ id }) => id);
const reports = async (as: string): Promise<readonly string[]> => (await lms.call(contract.directReports, {}, as)).people.map(({ id }) => id);
const accounts = async (search: Parameters<typeof lms.call<typeof contract.users>>[1], as = 'root-admin'): Promise<readonly string[]> =>
  (await lms.call(contract.users, search, as)).users.map(({ id }) => id);

test('people tells who somebody is, where, and where the picture is', async () => {
  expect(await inBothFormats(lms, contract.people, { id: 'ada' }, 'boss')).toEqual({
    people: [
      {
        id: 'ada', family: 'Lovelace', given: 'Ada', email: 'Ada@Example.org', jobTitle: 'Crane driver',
        organization: { id: 'pier', description: 'Pier <3>' },
        photo: 'http://localhost:4173/ekp/pictures/ada.png',
      },
    ],
  });
});

test('everybody finds those whom he may see and nobody else, not even by their very ID', async () => {
  expect(await found({}, 'root-admin')).toEqual(['north-admin', 'boss', 'ada', 'root-admin', 'bo', 'mika']);
  expect(await found({}, 'north-admin')).toEqual(['north-admin', 'ada']);
  expect(await found({}, 'boss')).toEqual(['boss', 'ada', 'bo']);
  expect(await found({}, 'ada')).toEqual(['ada']);
  expect(await found({ id: 'bo' }, 'ada')).toEqual([]);
  expect(await found({ id: 'bo' }, 'north-admin')).toEqual([]);
});

test('whoever acts for somebody finds whom that one may see', async () => {
  expect(await found({ onBehalfOf: 'ada' })).toEqual(['ada']);
});

test('every keyword must be somewhere, whatever its case; first and last are how a name begins', async () => {
  expect(await found({ keywords: 'crane ADA' })).toEqual(['ada']);
  expect(await found({ keywords: 'crane bo' })).toEqual([]);
  expect(await found({ keywords: '  example.ORG ' })).toEqual(['ada']);
  expect(await found({ keywords: '田' })).toEqual(['mika']);
  expect(await found({ first: 'b' })).toEqual(['boss', 'bo']);
  expect(await found({ first: 'b', last: 'bos' })).toEqual(['boss']);
  expect(await found({ last: 'velace' })).toEqual([]);
  expect(await found({ id: 'ad' })).toEqual([]);
});

test('signs that mean something to a database mean themselves', async () => {
  expect(await found({ keywords: '%' })).toEqual([]);
  expect(await found({ keywords: '_' })).toEqual(['bo']);
  expect(await found({ last: '%' })).toEqual([]);
  expect(await found({ keywords: '\\' })).toEqual([]);
  expect(await found({ keywords: "'; drop table users; --" })).toEqual([]);
});

test('max is kept, and is 25 without saying so', async () => {
  for (let n = 0; n < 30; n += 1) await lms.aUser({ organizationId: 'south' });
  expect(await found({})).toHaveLength(25);
  expect(await found({ max: 3 })).toHaveLength(3);
  expect(await found({ max: 100 })).toHaveLength(36);
});

test('direct reports are those who have the user as appraiser in some position, each once and with that position', async () => {
  await putAssignment(lms.store.db, { id: 'MIKA-2', userId: 'mika', code: 'M2', organizationId: 'pier', jobTitle: 'Signaller', directAppraiserId: 'boss' });
  await putAssignment(lms.store.db, { id: 'ADA-2', userId: 'ada', code: 'A2', organizationId: 'south', jobTitle: 'Instructor', directAppraiserId: 'boss' });
  const { people } = await inBothFormats(lms, contract.directReports, {}, 'boss');
  expect(people.map(({ id, jobTitle, organization }) => [id, jobTitle, organization?.id])).toEqual([
    ['ada', 'Crane driver', 'pier'],
    ['bo', '', 'south'],
    ['mika', 'Signaller', 'pier'],
  ]);
  expect(await reports('ada')).toEqual([]);
  expect(await reports('root-admin')).toEqual([]);
});

test('an administrator reads the reports of somebody he acts for', async () => {
  expect((await lms.call(contract.directReports, { onBehalfOf: 'boss' }, 'root-admin')).people.map(({ id }) => id)).toEqual(['ada', 'bo']);
});

test('users gives whole accounts, with the organizations up to the root', async () => {
  const { users } = await inBothFormats(lms, contract.users, { userId: 'ada' }, 'boss');
  expect(users).toMatchObject([{ id: 'ada', family: 'Lovelace', organization: { id: 'pier', parent: { id: 'north', parent: { id: '*ROOT*' } } }, directAppraiser: { id: 'boss' } }]);
});

test('accounts are found by ID, organization and e-mail, as far as they can be seen, whatever their status', async () => {
  expect(await accounts({})).toEqual(['ada', 'bo', 'boss', 'gone', 'mika', 'north-admin', 'root-admin']);
  expect(await accounts({}, 'boss')).toEqual(['ada', 'bo', 'boss', 'gone']);
  expect(await accounts({ organizationId: 'pier' })).toEqual(['ada', 'gone']);
  expect(await accounts({ organizationId: 'north' })).toEqual(['north-admin']);
  expect(await accounts({ organizationId: 'south' }, 'north-admin')).toEqual([]);
  expect(await accounts({ email: 'ada@example.ORG' })).toEqual(['ada']);
  expect(await accounts({ email: 'ada@example.org' }, 'bo')).toEqual([]);
  expect(await accounts({ userId: 'ada', organizationId: 'south' })).toEqual([]);
  expect(await accounts({ userId: '', organizationId: '', email: '' }, 'ada')).toEqual(['ada']);
});

test('nobody’s password leaves the LMS', async () => {
  const text = await (await lms.ask(contract.users, {}, 'root-admin')).text();
  expect(text).not.toMatch(/cheap:|password|permissions/i);
});
