import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { courses } from '#api/contract/bulk.ts';
import { module } from '#api/contract/modules.ts';
import { readCsvResult } from '../../bulk/csv/csv-result.ts';
import { findModule, sessionsOf } from '../../store/modules.ts';
import { catalogModules, catalogs, facilities, programModules, subjects } from '../../store/tables/catalog-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'petra' });
  await lms.aUser({ id: 'jonas' });
  return () => lms.close();
});

const ask = async (inner: string): Promise<string> => (await lms.ask(courses, { body: `<courses>${inner}</courses>` })).text();
/** Sends what must be taken without a word. */
async function send(inner: string): Promise<void> {
  expect(readCsvResult(await ask(inner))).toEqual({ isClean: true, errors: [], warnings: [] });
}
const said = async (inner: string): Promise<readonly string[]> => {
  const { errors, warnings } = readCsvResult(await ask(inner));
  return [...errors, ...warnings].map(({ text }) => text);
};

const everything = `
  <catalog id="safety"><title>Safety</title></catalog>
  <catalog id="quay" parent="safety" position="2"><title>On the quay</title></catalog>
  <subject id="LIFT">Lifting</subject>
  <facility id="F1"><code>HALL</code><name>Hall</name><country code="DE">Germany</country><trainingCenter id="T">North Quay</trainingCenter><capacity>12</capacity></facility>
  <module id="first" type="onlineModule"><title>First days</title></module>
  <module id="first aid" type="classroom">
    <title>First aid: “Größe” &amp; 急救</title><subject>Safety</subject><language>German</language><description>&lt;p&gt;Bleeding&lt;/p&gt;</description><info>Bring gloves</info><duration>4 h</duration>
    <image>/ekp/pictures/x.svg</image><objectives><objective>Stop bleeding</objective><objective>Call</objective></objectives><audiences><audience>All</audience></audiences>
    <attributes><attribute code="validMonths">24</attribute></attributes><price currency="EUR">120</price><defaultSessionPrice currency="EUR">90.5</defaultSessionPrice><open>true</open><public>true</public>
    <waitlist>true</waitlist><certificationExam>true</certificationExam><owner>petra</owner>
    <prerequisites operator="any" condition="enrolled"><module id="first"/></prerequisites>
    <approvalSteps><step name="Manager"><directAppraiser/></step><step name="Training"><user id="petra"/></step></approvalSteps>
    <catalogs><catalog id="quay" position="3"/><catalog id="safety"/></catalogs>
    <sessions><session id="FA-1" code="FA"><title>Spring</title><status>prompt</status><timeZone>Europe/Berlin</timeZone><start>2026-04-01T07:00Z</start><end>2026-04-01T13:00+02:00</end><open>2026-03-01T00:00Z</open>
      <deadline>2026-03-30T00:00Z</deadline><region>North</region><institute>Red Cross</institute><location>Room 1</location><facility>HALL</facility><seats>12</seats><price currency="EUR">90</price>
      <instructors><instructor id="jonas"/></instructors><classes><class start="2026-04-01T07:00Z" end="2026-04-01T09:00Z"/></classes><attributes><attribute code="room">1</attribute></attributes></session></sessions>
  </module>
  <module id="path" type="learningProgram"><title>Path</title><sessions><session code="P"><requiredElectiveCredits>1.5</requiredElectiveCredits>
    <modules><module id="first"/><module id="first aid" session="FA-1" elective="true"/></modules></session></sessions></module>`;

test('everything that hangs on a course is kept', async () => {
  await send(everything);
  expect(await findModule(lms.store.db, 'first aid')).toMatchObject({
    title: 'First aid: “Größe” & 急救', type: 'classroom', subject: 'Safety', language: 'de', description: '<p>Bleeding</p>', info: 'Bring gloves', duration: '4 h', image: '/ekp/pictures/x.svg',
    objectives: ['Stop bleeding', 'Call'], audience: ['All'], attributes: [{ code: 'validMonths', value: '24' }], priceCurrency: 'EUR', priceAmount: '120.00', defaultSessionPriceAmount: '90.50', isOpen: true, isPublic: true,
    hasWaitlist: true, hasCertificationExam: true, ownerId: 'petra', prerequisites: { operator: 'any', condition: 'enrolled', moduleIds: ['first'] },
    approvalSteps: [{ name: 'Manager', approver: { kind: 'direct-appraiser' } }, { name: 'Training', approver: { kind: 'user', id: 'petra' } }],
  });
  expect(await sessionsOf(lms.store.db, 'first aid')).toMatchObject([
    {
      id: 'FA-1', code: 'FA', title: 'Spring', status: 'prompt', timeZone: 'Europe/Berlin', startAt: new Date('2026-04-01T07:00Z'), endAt: new Date('2026-04-01T11:00Z'), opensAt: new Date('2026-03-01T00:00Z'),
      deadlineAt: new Date('2026-03-30T00:00Z'), region: 'North', institute: 'Red Cross', location: 'Room 1', facilityId: 'F1', seats: 12, priceAmount: '90.00', instructorIds: ['jonas'],
      classes: [{ start: '2026-04-01T07:00:00.000Z', end: '2026-04-01T09:00:00.000Z' }], attributes: [{ code: 'room', value: '1' }],
    },
  ]);
  const { db } = lms.store;
  expect(await db.select().from(catalogModules).orderBy(asc(catalogModules.catalogId))).toEqual([{ catalogId: 'quay', moduleId: 'first aid', position: 3 }, { catalogId: 'safety', moduleId: 'first aid', position: 0 }]);
  expect(await db.select().from(catalogs).where(eq(catalogs.id, 'quay'))).toEqual([{ id: 'quay', title: 'On the quay', parentId: 'safety', position: 2 }]);
  expect(await db.select().from(subjects)).toEqual([{ id: 'LIFT', name: 'Lifting' }]);
  expect(await db.select().from(facilities)).toMatchObject([{ id: 'F1', code: 'HALL', name: 'Hall', countryCode: 'DE', trainingCenterName: 'North Quay', capacity: 12 }]);
  const [session] = await sessionsOf(db, 'path');
  expect(session).toMatchObject({ code: 'P', requiredElectiveCredits: 1.5 });
  expect(await db.select().from(programModules).orderBy(asc(programModules.position))).toEqual([
    { programSessionId: session?.id, moduleId: 'first', sessionId: null, position: 0, isElective: false },
    { programSessionId: session?.id, moduleId: 'first aid', sessionId: 'FA-1', position: 1, isElective: true },
  ]);
  expect(await lms.call(module, { id: 'first aid' }, 'petra')).toMatchObject({ title: 'First aid: “Größe” & 急救', sessions: [{ id: 'FA-1' }] });
});

describe('what is there already', () => {
  beforeEach(() => send(everything));

  test('keeps what is not sent', async () => {
    const before = await findModule(lms.store.db, 'first aid');
    await send('<module id="first aid"><duration>5 h</duration><sessions><session code="FA"><seats>14</seats></session></sessions></module>');
    expect(await findModule(lms.store.db, 'first aid')).toEqual({ ...before, duration: '5 h' });
    expect(await sessionsOf(lms.store.db, 'first aid')).toMatchObject([{ id: 'FA-1', seats: 14, title: 'Spring', facilityId: 'F1' }]);
    expect(await lms.store.db.$count(catalogModules)).toBe(2);
    expect(await lms.store.db.$count(programModules)).toBe(2);
  });

  test('loses what is sent empty, and lists are replaced as a whole', async () => {
    await send(
      '<module id="first aid"><image/><owner/><price/><objectives/><approvalSteps/><prerequisites/><catalogs><catalog id="safety"/></catalogs><sessions><session id="FA-1"><seats/><end/><instructors/></session></sessions></module>',
    );
    expect(await findModule(lms.store.db, 'first aid')).toMatchObject({ image: null, ownerId: null, priceAmount: null, objectives: [], approvalSteps: [], prerequisites: null, audience: ['All'] });
    expect(await sessionsOf(lms.store.db, 'first aid')).toMatchObject([{ id: 'FA-1', seats: null, endAt: null, instructorIds: [] }]);
    expect(await lms.store.db.select().from(catalogModules)).toMatchObject([{ catalogId: 'safety' }]);
  });

  test('an import of content meanwhile is not undone', async () => {
    const id = await lms.aPackage({ identifier: 'TINY' });
    await send(`<module id="${id}"><title>Tiny</title></module>`);
    expect(await findModule(lms.store.db, id)).toMatchObject({ title: 'Tiny', effectiveRevision: 1 });
  });
});

test.each<readonly [string, RegExp]>([
  ['<course id="x"/>', /^There is no element course below courses; there are catalog, subject, facility, module\.$/],
  ['<module type="classroom"><title>x</title></module>', /^module has no id\.$/],
  ['<module id="x"><title>x</title></module>', /^module has no type; a new one needs it\.$/],
  ['<module id="x" type="classroom"/>', /^module\/title is missing/],
  ['<module id="x" type="lecture"><title>x</title></module>', /^type of module is “lecture”/],
  ['<module id="x" type="task"><title>x</title><colour>red</colour></module>', /^module has no element colour\.$/],
  ['<module id="x" type="task" hue="1"><title>x</title></module>', /^module has no attribute hue\.$/],
  ['<module id="x" type="task"><title>x</title><title>y</title></module>', /^module\/title is there 2 times/],
  ['<module id="x" type="task"><title>x</title><description><b>bold</b></description></module>', /^module\/description must be text; markup in it must be escaped\.$/],
  ['<module id="x" type="task"><title>x</title><price>5</price></module>', /^module\/price has no currency\.$/],
  ['<module id="x" type="task"><title>x</title><price currency="EUR">5,00</price></module>', /^module\/price is “5,00”/],
  ['<module id="x" type="task"><title>x</title><open>maybe</open></module>', /^module\/open is “maybe” and must be true or false\.$/],
  ['<module id="x" type="task"><title>x</title><owner>nobody</owner></module>', /^module: there is no user nobody\.$/],
  ['<module id="x" type="task"><title>x</title><catalogs><catalog id="moon"/></catalogs></module>', /^module\/catalogs: there is no catalog moon\.$/],
  ['<module id="x" type="task"><title>x</title><prerequisites><module id="x"/></prerequisites></module>', /cannot be its own prerequisite/],
  ['<module id="x" type="task"><title>x</title><approvalSteps><step name="a"/></approvalSteps></module>', /a step names one approver/],
  ['<module id="x" type="classroom"><title>x</title><sessions><session/></sessions></module>', /a session needs a code or an id\.$/],
  ['<module id="x" type="classroom"><title>x</title><sessions><session code="s"><start>tomorrow</start></session></sessions></module>', /start is “tomorrow” and must be a date-time/],
  ['<module id="x" type="classroom"><title>x</title><sessions><session code="s"><start>2026-01-02T00:00Z</start><end>2026-01-01T00:00Z</end></session></sessions></module>', /end is before its start/],
  ['<module id="x" type="classroom"><title>x</title><sessions><session code="s"><instructors><instructor id="zoe"/></instructors></session></sessions></module>', /there is no user zoe/],
  ['<module id="x" type="classroom"><title>x</title><sessions><session code="s"><facility>MOON</facility></session></sessions></module>', /^There is no facility with the code MOON; it was not set\.$/],
  ['<module id="x" type="learningProgram"><title>x</title><sessions><session code="s"><modules><module id="gone"/></modules></session></sessions></module>', /there is no module gone; put it before the program/],
  ['<catalog id="c"/>', /^catalog\/title is missing/],
  ['<catalog id="c" parent="moon"><title>x</title></catalog>', /there is no catalog moon; put it before/],
  ['<catalog id="a"><title>a</title></catalog><catalog id="b" parent="a"><title>b</title></catalog><catalog id="a" parent="b"/>', /a would stand below itself/],
])('%s is answered in words, and stops no other', async (element, words) => {
  expect(await said(`${element}<module id="good" type="book"><title>Good</title></module>`)).toEqual([expect.stringMatching(words)]);
  expect(await findModule(lms.store.db, 'good')).toBeDefined();
});
