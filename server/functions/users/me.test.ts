import { expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putOrganization } from '../../store/organizations.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
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

test('everything that the LMS knows of a person is told, with the site’s own attributes', async () => {
  const lms = await openTestLms();
  const attributes = Array.from({ length: 8 }, (_, n) => ({ description: `Attribute ${n + 1}`, value: n === 2 ? '' : `<${n}>` }));
  const told = {
    other: 'Augusta', prefix: 'Lady', phone: '+44 20 1', address1: '12 St James’s Square', address2: 'Flat 1', city: 'London', provinceState: 'Greater London', postalCodeZip: 'SW1Y 4JH',
    departmentId: 'D7', departmentName: 'Engines', costCenter: '4711', employeeNumber: '0042', attributes,
  };
  await lms.aUser({ id: 'ada', ...told, countryCode: 'GB', countryName: 'United Kingdom' });
  expect(await inBothFormats(lms, contract.me, {}, 'ada')).toMatchObject({ ...told, country: { code: 'GB', name: 'United Kingdom' } });
  await lms.aUser({ id: 'bo' });
  const bare = await inBothFormats(lms, contract.me, {}, 'bo');
  expect(bare).toMatchObject({ id: 'bo', attributes: [] });
  expect(Object.keys(bare)).not.toContain('country');
  await lms.close();
});
