import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { ParametersFor } from '#api/contract/describe.ts';
import { putAssignment } from '../../store/assignments.ts';
import { giveProfile, putJobProfile, putProfileCatalog } from '../../store/job-profiles.ts';
import { putOrganization, rootOrganization } from '../../store/organizations.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ana', family: 'Sousa', given: 'Ana' });
  await lms.aUser({ id: 'mia', directAppraiserId: 'ana' });
  await putJobProfile(lms.store.db, { id: 'lasher', code: 'L-1', name: 'Lasher', description: 'On deck' });
  return () => lms.close();
});

const profile = { id: 'lasher', code: 'L-1', name: 'Lasher', description: 'On deck' };

describe('job profiles', () => {
  beforeEach(async () => {
    const { db } = lms.store;
    await putProfileCatalog(db, { id: 'sea', title: 'Sea', position: 2 });
    await putProfileCatalog(db, { id: 'land', title: 'Land', position: 1 });
    await putProfileCatalog(db, { id: 'yard', title: 'Yard', parentId: 'land' });
    await putProfileCatalog(db, { id: 'empty', title: 'Empty', parentId: 'land' });
    await putJobProfile(db, { id: 'driver', code: 'D', name: 'Driver', description: 'Lasher’s friend', catalogId: 'yard' });
    await putJobProfile(db, { id: 'mate', code: 'M', name: 'Mate', catalogId: 'sea' });
  });

  test('stand in their catalogs, in order and without empty ones; what is filed nowhere stands beside', async () => {
    const expected = {
      catalogs: [
        { id: 'land', title: 'Land', jobProfiles: [], catalogs: [{ id: 'yard', title: 'Yard', jobProfiles: [{ id: 'driver', code: 'D', name: 'Driver', description: 'Lasher’s friend' }], catalogs: [] }] },
        { id: 'sea', title: 'Sea', jobProfiles: [{ id: 'mate', code: 'M', name: 'Mate', description: '' }], catalogs: [] },
      ],
      jobProfiles: [profile],
    };
    expect(await lms.call(contract.jobProfiles, {}, 'mia')).toEqual(expected);
    expect(await lms.call(contract.jobProfiles, { groupBy: 'catalog', format: 'xml' }, 'mia')).toEqual(expected);
  });

  test('come in one list, the best match first', async () => {
    const ids = async (keywords?: string, max?: number) =>
      (await lms.call(contract.jobProfiles, { groupBy: 'none', ...(keywords !== undefined && { keywords }), ...(max !== undefined && { max }) }, 'mia')).jobProfiles.map(({ id }) => id);
    expect(await ids()).toEqual(['driver', 'lasher', 'mate']);
    expect(await ids('lasher')).toEqual(['lasher', 'driver']);
    expect(await ids('lasher friend')).toEqual(['driver']);
    expect(await ids('lasher', 1)).toEqual(['lasher']);
    expect((await lms.call(contract.jobProfiles, { keywords: 'mate' }, 'mia')).catalogs.map(({ id }) => id)).toEqual(['sea']);
  });
});

const assign = (given: Omit<ParametersFor<typeof contract.jobProfileAssigner>, 'profileId'> & { profileId?: string }, as: string) => ({ parameters: { profileId: 'lasher', ...given }, as });
const assigned = async (as: string, assignmentId?: string) =>
  (await lms.call(contract.assignedJobProfiles, { ...(assignmentId !== undefined && { assignmentId }) }, as)).jobProfiles;

describe('giving and taking a job profile', () => {
  test('the direct appraiser gives it, it is told by whom and when, and takes it back', async () => {
    expect(await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia' }, 'ana')).toEqual({ status: 'ok' });
    const expected = [{ ...profile, assigned: '2026-01-05T09:00:00.000+00:00', assigner: { id: 'ana', family: 'Sousa', given: 'Ana' } }];
    expect(await assigned('mia')).toEqual(expected);
    expect((await lms.call(contract.assignedJobProfiles, { format: 'xml' }, 'mia')).jobProfiles).toEqual(expected);
    expect(await lms.call(contract.jobProfileUnassigner, { profileId: 'lasher', userId: 'mia', format: 'xml' }, 'ana')).toEqual({ status: 'ok' });
    expect(await assigned('mia')).toEqual([]);
  });

  test('given twice it stays as it was given first; taken twice there is nothing to take', async () => {
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia' }, 'ana');
    lms.clock.advance(86_400_000);
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia' }, 'ana');
    expect(await assigned('mia')).toMatchObject([{ assigned: '2026-01-05T09:00:00.000+00:00' }]);
    await lms.call(contract.jobProfileUnassigner, { profileId: 'lasher', userId: 'mia' }, 'ana');
    expect(await lms.refusal(contract.jobProfileUnassigner, { profileId: 'lasher', userId: 'mia' }, 'ana')).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('it belongs to one position, named by its ID or its code', async () => {
    await putAssignment(lms.store.db, { id: 'mia-2', code: 'NIGHT', userId: 'mia', organizationId: rootOrganization });
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia', targetAssignmentId: 'NIGHT' }, 'ana');
    expect([await assigned('mia'), (await assigned('mia', 'mia-2')).length]).toEqual([[], 1]);
    await lms.call(contract.jobProfileUnassigner, { profileId: 'lasher', targetAssignmentId: 'mia-2' }, 'ana');
    expect(await assigned('mia', 'mia-2')).toEqual([]);
  });

  test('who appraises one position of somebody gives a profile there and nowhere else', async () => {
    await lms.aUser({ id: 'omar' });
    await lms.aUser({ id: 'night-lead' });
    await putAssignment(lms.store.db, { id: 'omar-2', userId: 'omar', organizationId: rootOrganization, directAppraiserId: 'night-lead' });
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', targetAssignmentId: 'omar-2' }, 'night-lead');
    expect(await assigned('omar', 'omar-2')).toHaveLength(1);
    expect(await lms.refusal(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'omar' }, 'night-lead')).toMatchObject({ status: 403 });
  });

  test('an administrator gives it to everybody in sight, also to himself; a permission without sight is not enough', async () => {
    await lms.anAdministrator({ id: 'petra' });
    await putOrganization(lms.store.db, { id: 'north', code: 'N', description: 'North', parentId: rootOrganization });
    await lms.aUser({ id: 'half', permissions: ['manage-profiles'], seesOrganizationId: 'north' });
    await lms.aUser({ id: 'nora', organizationId: 'north' });
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia' }, 'petra');
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher' }, 'petra');
    await lms.call(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'nora' }, 'half');
    expect((await Promise.all(['mia', 'petra', 'nora'].map((id) => assigned(id)))).map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(await lms.refusal(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia' }, 'half')).toMatchObject({ status: 404 });
  });

  test.each([
    ['oneself, without the permission', assign({}, 'mia'), 403, 'forbidden'],
    ['one’s appraiser, of whom one knows nothing', assign({ userId: 'ana' }, 'mia'), 404, 'not-found'],
    ['a stranger', assign({ userId: 'mia' }, 'eve'), 404, 'not-found'],
    ['somebody whom one sees without the permission', assign({ userId: 'mia' }, 'seer'), 403, 'forbidden'],
    ['nobody', assign({ userId: 'nobody' }, 'ana'), 404, 'not-found'],
    ['no position', assign({ targetAssignmentId: 'nothing' }, 'ana'), 404, 'not-found'],
    ['a position of somebody else', assign({ userId: 'mia', targetAssignmentId: 'eve' }, 'ana'), 400, 'invalid-parameter'],
    ['an unknown profile', assign({ userId: 'mia', profileId: 'none' }, 'ana'), 404, 'not-found'],
    ['somebody who has left', assign({ userId: 'gone' }, 'ana'), 404, 'not-found'],
  ] as const)('is refused for %s', async (_, { parameters, as }, status, code) => {
    await lms.aUser({ id: 'eve' });
    await lms.aUser({ id: 'seer', seesOrganizationId: rootOrganization });
    await lms.aUser({ id: 'gone', directAppraiserId: 'ana', status: 'close' });
    await giveProfile(lms.store.db, { profileId: 'lasher', assignmentId: 'ana', assignedAt: lms.clock.now() });
    for (const fn of [contract.jobProfileAssigner, contract.jobProfileUnassigner]) expect(await lms.refusal(fn, parameters, as)).toMatchObject({ status, code });
    expect(await assigned('mia')).toEqual([]);
    expect(await assigned('ana')).toHaveLength(1);
  });

  test('a stranger and nobody are told apart by nothing', async () => {
    await lms.aUser({ id: 'eve' });
    const [real, unreal] = [await lms.refusal(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia' }, 'eve'), await lms.refusal(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'xyz' }, 'eve')];
    expect(real.message.replace('mia', 'xyz')).toBe(unreal.message);
    const wrongOfReal = await lms.refusal(contract.jobProfileAssigner, { profileId: 'lasher', userId: 'mia', targetAssignmentId: 'q' }, 'eve');
    expect(wrongOfReal.message.replace('mia', 'xyz')).toBe(unreal.message);
  });
});
