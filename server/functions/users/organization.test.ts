import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { Organization } from '#api/contract/organization.ts';
import { putAssignment } from '../../store/assignments.ts';
import { putOrganization } from '../../store/organizations.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  const { db } = lms.store;
  await putOrganization(db, { id: 'north', code: 'N', description: 'North & co', parentId: '*ROOT*', attributes: [{ description: 'Region', value: 'EMEA' }] });
  await putOrganization(db, { id: 'south', code: 'S', description: 'South', parentId: '*ROOT*' });
  await putOrganization(db, { id: 'pier-2', code: 'P2', description: 'Pier 2', parentId: 'north' });
  await putOrganization(db, { id: 'pier-1', code: 'P1', description: 'Pier 1', parentId: 'north' });
  await putOrganization(db, { id: 'crane', code: 'C', description: 'Crane', parentId: 'pier-1' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.anAdministrator({ id: 'north-admin', organizationId: 'south', seesOrganizationId: 'north' });
  await lms.aUser({ id: 'boss', organizationId: 'south' });
  await lms.aUser({ id: 'ada', organizationId: 'pier-1', directAppraiserId: 'boss' });
  return () => lms.close();
});

/** `root(north(pier-1, pier-2), south)` */
const drawn = ({ id, children }: Organization): string => (children.length === 0 ? id : `${id}(${children.map(drawn).join(', ')})`);
const tree = async (given: { readonly id?: string; readonly recursive?: boolean }, as: string): Promise<string> => drawn(await lms.call(contract.organization, given, as));
const refused = (id: string, as: string) => lms.refusal(contract.organization, { id }, as);

test('an organization comes with its children, and with all below them only when asked', async () => {
  expect(await inBothFormats(lms, contract.organization, { id: 'north' }, 'root-admin')).toEqual({
    id: 'north', code: 'N', description: 'North & co', attributes: [{ description: 'Region', value: 'EMEA' }],
    children: [
      { id: 'pier-1', code: 'P1', description: 'Pier 1', attributes: [], children: [] },
      { id: 'pier-2', code: 'P2', description: 'Pier 2', attributes: [], children: [] },
    ],
  });
  expect(drawn(await inBothFormats(lms, contract.organization, { recursive: true }, 'root-admin'))).toBe('*ROOT*(north(pier-1(crane), pier-2), south)');
});

test('without an ID it is the root', async () => {
  expect(await tree({}, 'root-admin')).toBe('*ROOT*(north, south)');
});

test('a learner knows the organizations above the own one, an administrator those below the one in view', async () => {
  expect(await tree({ recursive: true }, 'ada')).toBe('*ROOT*(north(pier-1))');
  expect(await tree({ id: 'north', recursive: true }, 'north-admin')).toBe('north(pier-1(crane), pier-2)');
  expect(await tree({ recursive: true }, 'north-admin')).toBe('*ROOT*(north(pier-1(crane), pier-2), south)');
});

test('a manager knows the organizations of the reports, and everybody those of all positions', async () => {
  expect(await tree({ recursive: true }, 'boss')).toBe('*ROOT*(north(pier-1), south)');
  await putAssignment(lms.store.db, { id: 'A2', userId: 'ada', organizationId: 'south' });
  expect(await tree({}, 'ada')).toBe('*ROOT*(north, south)');
});

test('one that cannot be seen is told from one that is not there by nothing', async () => {
  expect(await refused('south', 'ada')).toEqual({ status: 404, code: 'not-found', message: 'There is no organization south that you can see.' });
  expect(await refused('nowhere', 'ada')).toEqual({ status: 404, code: 'not-found', message: 'There is no organization nowhere that you can see.' });
  expect(await refused('crane', 'ada')).toMatchObject({ status: 404 });
});

test('data that go in a circle do not make the LMS go in one', async () => {
  await putOrganization(lms.store.db, { id: 'north', code: 'N', description: 'North', parentId: 'crane' });
  expect(await tree({ id: 'north', recursive: true }, 'ada')).toBe('north(pier-1(crane))');
});
