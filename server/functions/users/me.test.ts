import { expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putOrganization } from '../../store/organizations.ts';
import { openTestLms } from '../../testing/test-lms.ts';

test('me tells who calls, with the organizations above up to the root, in JSON and in XML', async () => {
  const lms = await openTestLms();
  await putOrganization(lms.store.db, { id: 'north', code: 'N', description: 'North', parentId: '*ROOT*' });
  await putOrganization(lms.store.db, { id: 'pier', code: 'P3', description: 'Pier 3 & 4', parentId: 'north' });
  await lms.aUser({ id: 'boss' });
  await lms.aUser({
    id: 'ada',
    given: 'Ada',
    middle: 'King',
    family: 'Lovelace',
    email: 'ada@example.org',
    jobTitle: 'Crane driver',
    organizationId: 'pier',
    directAppraiserId: 'boss',
  });
  const expected = {
    id: 'ada',
    given: 'Ada',
    middle: 'King',
    family: 'Lovelace',
    email: 'ada@example.org',
    status: 'active',
    jobTitle: 'Crane driver',
    organization: {
      id: 'pier',
      code: 'P3',
      description: 'Pier 3 & 4',
      parent: { id: 'north', code: 'N', description: 'North', parent: { id: '*ROOT*', code: 'ROOT', description: 'Test organisation' } },
    },
    primaryRole: { id: 'learner' },
    directAppraiser: { id: 'boss' },
  };
  const json = await lms.request('ekp/api/me', { as: 'ada' });
  expect(json.headers.get('Content-Type')).toBe('application/json');
  expect(await json.json()).toMatchObject(expected);
  expect(await lms.call(contract.me, { format: 'xml' }, 'ada')).toMatchObject(expected);
  await lms.close();
});
