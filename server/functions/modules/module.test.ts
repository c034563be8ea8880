import { beforeEach, expect, test } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import { putFacility } from '../../store/facilities.ts';
import { putModuleSession } from '../../store/modules.ts';
import { putProgramModule } from '../../store/program-modules.ts';
import { certifications } from '../../store/tables/career-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace' });
  return () => lms.close();
});

test('a module is shown with its sessions, as the vendor’s schema has it', async () => {
  await lms.aModule({ id: 'basics', title: 'Basics' });
  await lms.aModule({
    id: 'first aid',
    title: 'First aid',
    type: 'classroom',
    subject: 'Safety',
    language: 'English',
    description: '<p>Two days</p>',
    objectives: ['Help', 'Call help'],
    duration: '2 days',
    image: '/pictures/aid.svg',
    priceCurrency: 'EUR',
    priceAmount: '120.50',
    attributes: [{ code: 'level', value: '1' }],
    audience: ['Everybody'],
    prerequisites: { operator: 'all', condition: 'completed', moduleIds: ['basics', 'gone'] },
  });
  await putModuleSession(lms.store.db, {
    id: 'S1',
    moduleId: 'first aid',
    code: 'JAN',
    startAt: new Date('2026-01-20T08:00:00Z'),
    endAt: new Date('2026-01-21T16:00:00Z'),
    location: 'Room 4',
    trainingCenter: 'Harbour',
    seats: 12,
    instructorIds: ['ada', 'gone'],
    classes: [{ start: '2026-01-20T08:00:00Z', end: '2026-01-20T12:00:00Z' }],
  });
  const module = await lms.call(contract.module, { id: 'first aid' }, 'ada');
  expect(module).toMatchObject({
    id: 'first aid',
    title: 'First aid',
    links: [
      { rel: 'self', type: 'application/xml', href: 'http://localhost:4173/ekp/api/module?id=first%20aid' },
      { rel: 'alternate', type: 'text/html', href: 'http://localhost:4173/ekp/servlet/ekp?CID=first+aid&TX=FORMAT1' },
    ],
    image: 'http://localhost:4173/pictures/aid.svg',
    effectiveRevision: 0,
    type: { code: 'classroom' },
    typeLabel: 'Classroom',
    subject: 'Safety',
    description: '<p>Two days</p>',
    objectives: ['Help', 'Call help'],
    price: { currency: 'EUR', amount: 120.5 },
    archived: false,
    attributes: [{ code: 'level', value: '1' }],
    audiences: ['Everybody'],
    prerequisites: { operator: { code: 'all' }, condition: { code: 'completed' }, modules: [{ id: 'basics', title: 'Basics' }, { id: 'gone', title: 'gone' }] },
  });
  expect(module.sessions).toMatchObject([
    {
      id: 'S1',
      itemId: 'first aid/S1',
      code: 'JAN',
      start: '2026-01-20T08:00:00.000+00:00',
      end: '2026-01-21T16:00:00.000+00:00',
      location: 'Room 4',
      facility: { trainingCenter: { name: 'Harbour' } },
      seats: 12,
      status: { code: 'active' },
      instructors: [{ id: 'ada', family: 'Lovelace', given: 'Ada' }],
      classes: [{ start: '2026-01-20T08:00:00.000+00:00', end: '2026-01-20T12:00:00.000+00:00' }],
      links: [{ rel: 'enroll', href: 'http://localhost:4173/ekp/servlet/ekp?TX=REGISTER&EID=S1&LID=first+aid&LRNTYPE=R' }],
    },
  ]);
});

test('in attributes, unless the LMS is a plain one, it tells what the vendor’s shape has no place for: zone, facility and seats left of a session, and what awaits whoever enrols', async () => {
  await lms.aModule({ id: 'first aid', type: 'classroom', hasWaitlist: true, approvalSteps: [{ name: 'Shift lead', approver: { kind: 'direct-appraiser' } }] });
  await putFacility(lms.store.db, { id: 'F1', name: 'Crane 3' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'first aid', code: 'JAN', timeZone: 'Europe/Berlin', facilityId: 'F1', attributes: [{ code: 'facilityId', value: 'of the site' }] });
  await putModuleSession(lms.store.db, { id: 'S2', moduleId: 'first aid', code: 'FEB', seats: 3 });
  await lms.anEnrollment({ userId: 'ada', moduleId: 'first aid', sessionId: 'S2' });
  const told = async () => {
    const { sessions, attributes } = await lms.call(contract.module, { id: 'first aid' }, 'ada');
    return { attributes, ...Object.fromEntries(sessions.map((session) => [session.code, session.attributes])) };
  };
  expect(await told()).toEqual({
    attributes: [{ code: 'approval', value: 'required' }, { code: 'waitlist', value: 'open' }],
    JAN: [{ code: 'facilityId', value: 'of the site' }, { code: 'timeZone', value: 'Europe/Berlin' }],
    FEB: [{ code: 'seatsLeft', value: '2' }],
  });
});

test('a module without anything special leaves nothing for the reader to wonder about', async () => {
  const id = await lms.aPackage({ title: 'Plain' });
  const response = await lms.ask(contract.module, { id }, 'ada');
  const reading = decodeAnswer(contract.module.response, await response.text());
  expect(reading).toMatchObject({ kind: 'answer', problems: [], value: { id, title: 'Plain', effectiveRevision: 1 } });
});

test('without a user, a public module shows nothing about people; one that is not public or archived is not there', async () => {
  const { db } = lms.store;
  const hidden = await lms.aModule({ title: 'Hidden', audience: ['Crane drivers'] });
  const old = await lms.aModule({ isPublic: true, archived: true });
  const id = await lms.aModule({ isPublic: true, audience: ['Crane drivers'], prerequisites: { operator: 'all', condition: 'completed', moduleIds: [hidden] } });
  await putModuleSession(db, { id: 'S1', moduleId: id, code: 'JAN', instructorIds: ['ada'] });
  const response = await lms.ask(contract.module, { id });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toContain('<code>JAN</code>');
  for (const secret of ['Lovelace', 'Crane drivers', 'Hidden']) expect(text).not.toContain(secret);
  for (const other of [hidden, old]) {
    expect(await lms.refusal(contract.module, { id: other })).toMatchObject({ status: 404, code: 'not-found' });
    expect((await lms.ask(contract.module, { id: other }, 'ada')).status).toBe(200);
  }
});

test('a program is shown with the modules of its session, those with a date of their own and those without, and programs within with theirs', async () => {
  const { db } = lms.store;
  await lms.aModule({ id: 'driver', title: 'Crane driver', type: 'learningProgram', isPublic: true, defaultSessionPriceCurrency: 'EUR', defaultSessionPriceAmount: '900.00', hasCertificationExam: true });
  await lms.aModule({ id: 'signals', title: 'Signals', type: 'learningProgram', isPublic: true });
  await lms.aModule({ id: 'theory', title: 'Theory', isPublic: true });
  await lms.aModule({ id: 'practice', title: 'Practice', type: 'workshopSeminar' });
  await putFacility(db, { id: 'F1', name: 'Crane 3', trainingCenterName: 'Harbour school' });
  await putModuleSession(db, { id: 'P1', moduleId: 'driver', code: 'SPRING', priceCurrency: 'EUR', priceAmount: '850.50', requiredElectiveCredits: 1.5 });
  await putModuleSession(db, { id: 'P2', moduleId: 'signals', code: 'SIG' });
  await putModuleSession(db, { id: 'W1', moduleId: 'practice', code: 'MARCH', startAt: new Date('2026-03-02T08:00:00Z'), facilityId: 'F1', seats: 6, instructorIds: ['ada'] });
  await putProgramModule(db, { programSessionId: 'P1', moduleId: 'practice', sessionId: 'W1', position: 3 });
  await putProgramModule(db, { programSessionId: 'P1', moduleId: 'theory', position: 1 });
  await putProgramModule(db, { programSessionId: 'P1', moduleId: 'signals', sessionId: 'P2', position: 2 });
  await putProgramModule(db, { programSessionId: 'P2', moduleId: 'theory', position: 1 });
  await putProgramModule(db, { programSessionId: 'P2', moduleId: 'driver', sessionId: 'P1', position: 2 }); // a circle, by mistake

  const response = await lms.ask(contract.module, { id: 'driver' }, 'ada');
  const reading = decodeAnswer(contract.module.response, await response.text());
  expect(reading).toMatchObject({ kind: 'answer', problems: [] });
  const program = await lms.call(contract.module, { id: 'driver' }, 'ada');
  expect(program).toMatchObject({ defaultSessionPrice: { currency: 'EUR', amount: 900 }, certification: { exam: true } });
  const [session] = program.sessions;
  expect(session).toMatchObject({ id: 'P1', itemId: 'driver/P1', price: { currency: 'EUR', amount: 850.5 }, requiredElectiveCredits: 1.5 });
  expect(session?.modules.map(({ id }) => id)).toEqual(['theory', 'signals', 'practice']);
  const [theory, signals, practice] = session?.modules ?? [];
  expect(theory).toMatchObject({ title: 'Theory', type: { code: 'onlineModule' }, typeLabel: 'Online', sessionId: '', links: [{ rel: 'self' }, { rel: 'alternate' }] });
  expect(theory).not.toHaveProperty('itemId');
  expect(signals).toMatchObject({ sessionId: 'P2', modules: [{ id: 'theory' }] });
  expect(practice).toMatchObject({
    sessionId: 'W1',
    itemId: 'practice/W1',
    start: '2026-03-02T08:00:00.000+00:00',
    facility: { trainingCenter: { name: 'Harbour school' } },
    seats: 6,
    instructors: [{ id: 'ada', family: 'Lovelace', given: 'Ada' }],
    links: [{ rel: 'self' }, { rel: 'alternate' }, { rel: 'enroll' }],
  });

  const shownToAnybody = await lms.call(contract.module, { id: 'driver' });
  expect(shownToAnybody.sessions[0]?.modules.map(({ id }) => id)).toEqual(['theory', 'signals']);
});

test('a module that leads to a certification says so, though no exam decides on it', async () => {
  await lms.aModule({ id: 'aid' });
  await lms.store.db.insert(certifications).values({ id: 'C1', name: 'First aider', moduleId: 'aid' });
  expect((await lms.call(contract.module, { id: 'aid' }, 'ada')).certification).toEqual({});
});

test('sessions stand in the order of their dates, those without one last', async () => {
  await lms.aModule({ id: 'aid', type: 'classroom' });
  for (const [id, day] of [['S3', '2026-03-01'], ['S1', '2026-01-01'], ['S9', undefined], ['S2', '2026-02-01']] as const) {
    await putModuleSession(lms.store.db, { id, moduleId: 'aid', code: id, startAt: day === undefined ? null : new Date(day) });
  }
  expect((await lms.call(contract.module, { id: 'aid' }, 'ada')).sessions.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S9']);
});

test('an unknown module is not found, in XML', async () => {
  const response = await lms.ask(contract.module, { id: 'nothing' }, 'ada');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<error><code>not-found</code>');
});

test('a session that has ended is not an anonymous caller', async () => {
  const id = await lms.aModule();
  expect((await lms.request(`ekp/api/module?id=${id}`, { headers: { 'X-Haversack-Token': 'old' } })).status).toBe(401);
});
