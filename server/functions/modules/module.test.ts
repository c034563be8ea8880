import { beforeEach, expect, test } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
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

test('a module without anything special leaves nothing for the reader to wonder about', async () => {
  const id = await lms.aPackage({ title: 'Plain' });
  const response = await lms.ask(contract.module, { id }, 'ada');
  const reading = decodeAnswer(contract.module.response, await response.text());
  expect(reading).toMatchObject({ kind: 'answer', problems: [], value: { id, title: 'Plain', effectiveRevision: 1 } });
});

test('without a user, a module shows nothing about people, and archived ones are not there', async () => {
  const id = await lms.aModule({ audience: ['Crane drivers'] });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: id, code: 'JAN', instructorIds: ['ada'] });
  const old = await lms.aModule({ archived: true });
  const response = await lms.ask(contract.module, { id });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).toContain('<code>JAN</code>');
  expect(text).not.toContain('Lovelace');
  expect(text).not.toContain('Crane drivers');
  expect(await lms.refusal(contract.module, { id: old })).toMatchObject({ status: 404, code: 'not-found' });
  expect((await lms.ask(contract.module, { id: old }, 'ada')).status).toBe(200);
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
