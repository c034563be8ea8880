import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { usersCsv } from '#api/contract/extras.ts';
import { user200510Xml } from '#api/contract/bulk.ts';
import { me } from '#api/contract/users.ts';
import { writeCsv } from '../../bulk/csv/write-csv.ts';
import { assignmentsOf } from '../../store/assignments.ts';
import { findEnrollment } from '../../store/enrollments.ts';
import { organizations } from '../../store/schema.ts';
import { userGroups } from '../../store/tables/people-tables.ts';
import { findUser } from '../../store/users.ts';
import { openTestLms, testPassword, type TestLms } from '../../testing/test-lms.ts';
import { testBrowser } from '../../testing/test-browser.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  return () => lms.close();
});

type Row = Readonly<Record<string, string>>;
const ada = { Action: 'A', UserID: 'ada', GivenName: 'Ada', FamilyName: 'Lovelace' };
async function send(...rows: readonly Row[]): Promise<readonly string[]> {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const answer = await (await lms.ask(usersCsv, { body: writeCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]) })).text();
  const lines = answer.split('\n').slice(2);
  return rows.map((_, index) => /"((?:[^"]|"")*)"$/.exec(lines[index] ?? '')?.[1]?.replaceAll('""', '"') ?? '');
}

describe('a new user', () => {
  test('can sign in, and shows with everything that was sent', async () => {
    expect(
      await send({
        ...ada, MiddleName: 'King', OtherName: 'Countess', Email: 'ada@lovelace.example', Status: 'Active', 'Employee Num': '42', 'Job Title': 'Analyst', Phone: '1', 'Company Address 1': 'St James’s Sq', City: 'London',
        PostalCode: 'SW1', Country: 'GB', LanguagePref: 'en', TimeZone: 'Europe/London', Password: testPassword, DeptId: 'D', Department: 'Engines', 'Cost Center': 'C', UserAttr2: 'notes', UserRole: 'M', Level1Code: 'UK', Level1Desc: 'Great Britain',
      }),
    ).toEqual(['']);
    expect(await lms.call(me, {}, 'ada')).toMatchObject({ id: 'ada', given: 'Ada', organization: { code: 'UK', description: 'Great Britain', parent: { id: '*ROOT*' } } });
    expect((await lms.call(user200510Xml, { userId: 'ada' })).users).toMatchObject([
      {
        id: 'ada', given: 'Ada', middle: 'King', family: 'Lovelace', other: 'Countess', email: 'ada@lovelace.example', status: 'active', employeeNumber: '42', jobTitle: 'Analyst', phone: '1', address1: 'St James’s Sq', city: 'London',
        postalCodeZip: 'SW1', country: { code: 'GB', name: 'United Kingdom' }, organization: { code: 'UK' }, primaryRole: { id: 'manager' }, departmentId: 'D', departmentName: 'Engines', costCenter: 'C', language: 'en',
        timeZone: 'Europe/London', attributes: [{ value: '' }, { value: 'notes' }],
      },
    ]);
    expect(await findUser(lms.store.db, 'ada')).toMatchObject({ permissions: [], seesOrganizationId: null });
  });

  test('needs a name, and cannot sign in before a password was sent', async () => {
    expect(await send({ ...ada, FamilyName: '' }, { ...ada, GivenName: '' }, ada)).toEqual(['FamilyName is blank; a new user needs one.', 'GivenName is blank; a new user needs one.', '']);
    expect((await lms.ask(me, {}, 'ada')).status).toBe(401);
    await send({ Action: 'U', UserID: 'ada', Password: testPassword });
    expect((await lms.ask(me, {}, 'ada')).status).toBe(200);
    await send({ Action: 'U', UserID: 'ada', Password: '*Generate*' });
    expect((await lms.ask(me, {}, 'ada')).status).toBe(401);
  });

  test('may have a direct appraiser who stands further down, but none who is nowhere', async () => {
    const rows = Array.from({ length: 220 }, (_, index) => ({ ...ada, UserID: `u${index}`, 'Direct Appraiser': 'boss' }));
    const said = await send(...rows, { ...ada, UserID: 'boss', 'Direct Appraiser': '' }, { ...ada, UserID: 'lost', 'Direct Appraiser': 'nobody' }, { ...ada, UserID: 'vain', 'Direct Appraiser': 'vain' });
    expect(said.slice(-3)).toEqual(['', 'Direct Appraiser: there is no user nobody.', 'Direct Appraiser: nobody appraises themselves.']);
    expect(await findUser(lms.store.db, 'u0')).toMatchObject({ directAppraiserId: 'boss' });
    expect(await assignmentsOf(lms.store.db, 'u0')).toMatchObject([{ id: 'u0', directAppraiserId: 'boss', isPrimary: true }]);
    expect(await send({ ...ada, UserID: 'low', 'Direct Appraiser': 'fails' }, { ...ada, UserID: 'fails', GivenName: '', 'Direct Appraiser': '' })).toEqual(['WARNING. Direct Appraiser: fails was not added; none was set.', expect.stringMatching(/^GivenName/)]);
  });
});

describe('organizations', () => {
  const tree = async () => {
    const all = await lms.store.db.select().from(organizations).orderBy(asc(organizations.code));
    const codeOf = (id: string | null): string => all.find((row) => row.id === id)?.code ?? '';
    return all.filter(({ parentId }) => parentId !== null).map(({ code, description, parentId }) => `${codeOf(parentId)}/${code}=${description}`).sort((a, b) => a.localeCompare(b));
  };

  test('are made on the way, renamed when their name differs, and found by their code among siblings', async () => {
    expect(
      await send(
        { ...ada, Level1Code: 'EU', Level1Desc: 'Europe', Level2Code: 'N', Level2Desc: 'North' },
        { ...ada, UserID: 'bob', Level1Code: 'eu', Level1Desc: 'The Continent', Level2Code: 'S', Level2Desc: '' },
        { ...ada, UserID: 'cy', Level1Code: 'AS', Level2Code: 'N' },
      ),
    ).toEqual(['', '', '']);
    expect(await tree()).toEqual(['AS/N=N', 'EU/N=North', 'EU/S=S', 'ROOT/AS=AS', 'ROOT/EU=The Continent']);
    await send({ Action: 'U', UserID: 'ada', Organization: 'AS,N' });
    expect((await lms.call(user200510Xml, { userId: 'ada' })).users).toMatchObject([{ organization: { code: 'N', parent: { code: 'AS' } } }]);
    expect(await assignmentsOf(lms.store.db, 'ada')).toMatchObject([{ organizationId: (await findUser(lms.store.db, 'ada'))?.organizationId }]);
  });

  test('are made once by two loads at the same moment', async () => {
    const said = await Promise.all(['bob', 'cy'].map((UserID) => send({ ...ada, UserID, Level1Code: 'EU', Level2Code: 'N' })));
    expect(said).toEqual([[''], ['']]);
    expect(await tree()).toEqual(['EU/N=N', 'ROOT/EU=EU']);
  });

  test('need every level down to the last, and one way of naming', async () => {
    expect(await send({ ...ada, Level2Code: 'N' }, { ...ada, Level1Code: 'EU', Organization: 'EU' })).toEqual(['Level1Code is blank, and Level2Code is not.', 'Organization and Level1Code name an organization both; leave one blank.']);
    expect(await tree()).toEqual([]);
  });
});

describe('a user who is there', () => {
  beforeEach(async () => {
    await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace', email: 'ada@old.example', permissions: ['switch-user'] });
  });

  test('is changed by U and AU, not added twice by A, and keeps what is blank', async () => {
    expect(await send(ada, { Action: 'U', UserID: 'ada', Email: '*NONE*' }, { Action: 'AU', UserID: 'ada', FamilyName: 'King' }, { Action: 'U', UserID: 'nobody', FamilyName: 'x' })).toEqual(['Action is A, and there is a user ada already; use U or AU.', '', '', 'UserID: there is no user nobody; use A or AU.']);
    expect(await findUser(lms.store.db, 'ada')).toMatchObject({ given: 'Ada', family: 'King', email: '', permissions: ['switch-user'] });
  });

  test('is signed out everywhere when the password changes or the account closes', async () => {
    const browser = testBrowser(lms);
    await browser.signIn('ada');
    expect((await browser.fetch(`ekp/${me.path}`)).status).toBe(200);
    await send({ Action: 'U', UserID: 'ada', Password: 'new' });
    expect((await browser.fetch(`ekp/${me.path}`)).status).toBe(401);
    await browser.signIn('ada', { password: 'new' });
    await send({ Action: 'U', UserID: 'ada', Status: 'CLOSE' });
    expect((await browser.fetch(`ekp/${me.path}`)).status).toBe(401);
  });

  test('who has training is closed and signed out by D, and the training stays', async () => {
    await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aModule() });
    const browser = testBrowser(lms);
    await browser.signIn('ada');
    expect(await send({ Action: 'D', UserID: 'ada' })).toEqual(['WARNING. ada has training records; the account was closed, and the records were kept.']);
    expect(await findUser(lms.store.db, 'ada')).toMatchObject({ status: 'close', passwordHash: null });
    expect((await browser.fetch(`ekp/${me.path}`)).status).toBe(401);
    expect((await findEnrollment(lms.store.db, 'E1'))?.enrollment.userId).toBe('ada');
  });

  test('without training is removed by D, and others who were appraised have nobody then', async () => {
    await lms.aUser({ id: 'bob', directAppraiserId: 'ada' });
    expect(await send({ Action: 'D', UserID: 'ada' }, { Action: 'D', UserID: 'ada' })).toEqual(['', 'UserID: there is no user ada.']);
    expect(await findUser(lms.store.db, 'ada')).toBeUndefined();
    expect(await findUser(lms.store.db, 'bob')).toMatchObject({ directAppraiserId: null });
  });

  test('whom something still needs cannot be removed, and that row spoils no other', async () => {
    await lms.store.db.insert(userGroups).values({ id: 'G', name: 'mine', ownerId: 'ada' });
    const said = await send({ Action: 'D', UserID: 'ada' }, { Action: 'A', UserID: 'bob', GivenName: 'Bob', FamilyName: 'B', Level1Code: 'EU' });
    expect(said).toEqual([expect.stringMatching(/^The database refuses this row/), '']);
    expect([(await findUser(lms.store.db, 'ada'))?.id, (await findUser(lms.store.db, 'bob'))?.id]).toEqual(['ada', 'bob']);
  });
});

test.each<readonly [Row, RegExp]>([
  [{ Action: '' }, /^Action is blank/],
  [{ UserID: '' }, /^UserID is blank/],
  [{ UserID: 'x'.repeat(86) }, /^UserID is longer than 85/],
  [{ Status: 'asleep' }, /^Status is “asleep” and must be one of active, suspend, close\.$/],
  [{ UserRole: 'administrator' }, /^UserRole is “administrator” and must be one of S, M\.$/],
  [{ LanguagePref: 'xx-yy-zz' }, /^LanguagePref/],
  [{ TimeZone: 'Moon' }, /^TimeZone is “Moon”/],
  [{ Country: 'Germany' }, /^Country is “Germany”/],
  [{ GivenName: '*NONE*' }, /^GivenName cannot be cleared\.$/],
  [{ Gender: 'F', Skin: 'blue' }, /^WARNING\. This LMS does not keep Gender, Skin\.$/],
  [{ Permissions: 'switch-user' }, /^WARNING\. There is no column Permissions; it was not looked at\.$/],
])('a row with %j is answered in words', async (cells, words) => {
  expect(await send({ ...ada, ...cells })).toEqual([expect.stringMatching(words)]);
});

test('the names that clients of the vendor send are taken: Actions, FirstName, Employee_Num', async () => {
  const answer = await lms.ask(usersCsv, { body: 'Actions,userid,FirstName,LastName,Employee_Num\nAU,zoe,Zoë,Ångström,7' });
  expect((await answer.text()).split('\n').at(-1)).toBe('No Error Occurred');
  expect(await findUser(lms.store.db, 'zoe')).toMatchObject({ given: 'Zoë', family: 'Ångström', employeeNumber: '7' });
});
