import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'eve' });
  return () => lms.close();
});

const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  recentActivity: { activityType: 'all' },
  userGroupCreator: { 'group-name': 'Crew' },
  userGroupDeleter: { 'group-name': 'Crew' },
  userGroupAdder: { 'group-name': 'Crew', 'user-id': 'ada' },
  userGroupRemover: { 'group-name': 'Crew', 'user-id': 'ada' },
  supervisedGroupsAdder: { 'group-name': 'Crew', 'user-id': 'ada' },
  supervisedGroupsRemover: { 'group-name': 'Crew', 'user-id': 'ada' },
};
const { me, assignments, people, directReports, recentActivity, users, organization } = contract;
const { userGroupCreator, userGroupDeleter, userGroupAdder, userGroupRemover, supervisedGroupsAdder, supervisedGroupsRemover } = contract;
const functions: readonly LmsFunction[] = [
  me, assignments, people, directReports, recentActivity, users, organization,
  userGroupCreator, userGroupDeleter, userGroupAdder, userGroupRemover, supervisedGroupsAdder, supervisedGroupsRemover,
];

describe.each(functions)('$name', (fn) => {
  const given = required[fn.name] ?? {};

  test('nobody who has not said who he is gets anything', async () => {
    expect(await lms.refusal(fn, given)).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('it takes its own method only', async () => {
    const response = await lms.request(`ekp/${fn.path}`, { as: 'ada', method: fn.method === 'GET' ? 'POST' : 'GET' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, fn.method === 'GET' ? 'GET, HEAD' : 'POST']);
  });

  test.each(Object.keys(given))('without %s it says what is missing', async (name) => {
    const { [name]: _, ...rest } = given;
    const refusal = await lms.refusal(fn, rest, 'ada');
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-parameter' });
    expect(refusal.message).toMatch(new RegExp(`^${name} is missing`));
  });

  test('nobody acts for others without the right to', async () => {
    expect(await lms.refusal(fn, { ...given, onBehalfOf: 'ada' }, 'eve')).toMatchObject({ status: 403, code: 'forbidden' });
  });

  test.skipIf(!('assignmentId' in fn.parameters.entries))('a position of somebody else is refused', async () => {
    const refusal = await lms.refusal(fn, { ...given, assignmentId: 'ada' }, 'eve');
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-parameter', message: 'assignmentId ada is not an assignment of eve.' });
  });

  test.skipIf(!('format' in fn.parameters.entries))('an unknown format is refused by name', async () => {
    expect(await lms.refusal(fn, { ...given, format: 'yaml' }, 'ada')).toMatchObject({ status: 400, message: 'format must be json or xml.' });
  });

  test.skipIf(fn.method === 'GET')('a body that is no form is refused', async () => {
    const response = await lms.request(`ekp/${fn.path}`, { as: 'ada', method: 'POST', body: JSON.stringify(given), headers: { 'Content-Type': 'application/json' } });
    expect(response.status).toBe(400);
  });
});

test.each([
  [people, { max: '0' }, 'max must be a whole number from 1 to 1000.'],
  [people, { max: 'many' }, 'max must be a whole number from 1 to 1000.'],
  [recentActivity, { activityType: 'all', max: '-1' }, 'max must be a whole number from 1 to 1000.'],
  [recentActivity, { activityType: 'slept' }, 'activityType must be one of all, enrolled, completed, certified, posted.'],
  [recentActivity, { activityType: 'all', startDate: 'monday' }, 'startDate must be a date-time such as 2026-01-05T09:30Z.'],
  [recentActivity, { activityType: 'all', endDate: '2026-13-01' }, 'endDate must be a date-time such as 2026-01-05T09:30Z.'],
  [organization, { recursive: 'perhaps' }, 'recursive must be true or false.'],
  [userGroupCreator, { 'group-name': 'Crew', shared: 'some' }, 'shared must be true or false.'],
  [userGroupCreator, { 'group-name': '   ' }, 'group-name must be 1 to 255 characters.'],
  [userGroupCreator, { 'group-name': 'x'.repeat(256) }, 'group-name must be 1 to 255 characters.'],
  [userGroupAdder, { 'group-name': 'Crew' }, 'user-id is missing; targetAssignmentId or targetAssignmentCode would do as well.'],
] as const)('%o with %o names what is wrong', async (fn: LmsFunction, given, message) => {
  expect(await lms.refusal(fn, given, 'ada')).toEqual({ status: 400, code: 'invalid-parameter', message });
});
