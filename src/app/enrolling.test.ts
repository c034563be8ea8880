import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import * as records from '#api/contract/records.ts';
import { createLmsClient } from '#api/client.ts';
import { putModuleSession } from '#server/store/modules.ts';
import { programModules } from '#server/store/tables/catalog-tables.ts';
import { openTestLms, type TestLms } from '#server/testing/test-lms.ts';
import { enrol, lookForEnrolment } from './enrolling.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.aModule({ id: 'M1', title: 'First aid', type: 'classroom' });
  return () => lms.close();
});

type Network = (request: Request, send: () => Promise<Response>) => Promise<Response>;

/** The app's way to the LMS, over a network that the test spoils. */
function space(network: Network = (_request, send) => send()) {
  const send = lms.fetchAs('ada');
  const client = createLmsClient({
    baseUrl: 'http://localhost:4173/ekp/',
    fetch: (input, init) => {
      const request = new Request(input, init);
      return network(request, () => send(request));
    },
    token: () => Promise.resolve(undefined),
  });
  return { client, queries: new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } }) };
}
const enrolments = async (): Promise<readonly string[]> => (await lms.call(records.records, {}, 'ada')).trainingRecords.map(({ learningModule, overallStatus }) => `${learningModule.id} ${overallStatus?.code}`);
const isPost = ({ method }: Request): boolean => method === 'POST';

test('one is enrolled, with the date that was chosen, and a second tap sends nothing', async () => {
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'M1', code: 'JAN' });
  await putModuleSession(lms.store.db, { id: 'S2', moduleId: 'M1', code: 'FEB' });
  let sent = 0;
  const here = space((request, send) => {
    if (isPost(request)) sent += 1;
    return send();
  });
  expect(await enrol(here, { moduleId: 'M1', sessionId: 'S2' })).toMatchObject({ kind: 'enrolled', wasThere: false, record: { session: { id: 'S2' } } });
  expect(await enrol(here, { moduleId: 'M1', sessionId: 'S1' })).toMatchObject({ kind: 'enrolled', wasThere: true });
  expect([sent, await enrolments()]).toEqual([1, ['M1 enrolled']]);
});

test('when the answer is lost on its way back, one is enrolled once and told so', async () => {
  const here = space(async (request, send) => {
    const response = await send();
    if (isPost(request)) throw new TypeError('Failed to fetch');
    return response;
  });
  expect(await enrol(here, { moduleId: 'M1' })).toMatchObject({ kind: 'enrolled', wasThere: false });
  expect(await enrolments()).toEqual(['M1 enrolled']);
});

test('when a gateway answers in place of the LMS, the LMS is asked what it has', async () => {
  const broken = (isTaken: boolean) => space(async (request, send) => {
    if (!isPost(request)) return send();
    if (isTaken) await send();
    return new Response('<html><body>Bad gateway</body></html>', { status: 502, headers: { 'content-type': 'text/html' } });
  });
  expect(await enrol(broken(false), { moduleId: 'M1' })).toEqual({ kind: 'lost' });
  expect(await enrolments()).toEqual([]);
  expect(await enrol(broken(true), { moduleId: 'M1' })).toMatchObject({ kind: 'enrolled' });
  expect(await enrolments()).toEqual(['M1 enrolled']);
});

test('when the LMS cannot be asked any more, nothing is claimed; looking again finds it', async () => {
  let isGone = false;
  const here = space(async (request, send) => {
    if (isGone) throw new TypeError('Failed to fetch');
    if (!isPost(request)) return send();
    await send();
    isGone = true;
    return new Response('', { status: 504 });
  });
  const wish = { moduleId: 'M1' };
  expect(await enrol(here, wish)).toEqual({ kind: 'unsure' });
  isGone = false;
  expect(await lookForEnrolment(here, wish)).toMatchObject({ kind: 'enrolled' });
  expect(await enrolments()).toEqual(['M1 enrolled']);
});

test('each refusal of the LMS has its reason', async () => {
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'M1', code: 'JAN', seats: 0 });
  await lms.aModule({ id: 'M2', title: 'Basics' });
  await lms.aModule({ id: 'M3', prerequisites: { operator: 'all', condition: 'completed', moduleIds: ['M2'] } });
  await lms.aModule({ id: 'M4', priceCurrency: 'EUR', priceAmount: '10.00' });
  await lms.aModule({ id: 'M5', isOpen: false });
  const refusals = await Promise.all(['M1', 'M3', 'M4', 'M5'].map((moduleId) => enrol(space(), { moduleId })));
  expect(refusals.map((outcome) => outcome.kind === 'refused' && outcome.because)).toEqual(['full', 'prerequisites', 'payment', 'closed']);
});

test('a course of a programme is added to it with the date that was chosen', async () => {
  const { db } = lms.store;
  await lms.aModule({ id: 'P', type: 'learningProgram' });
  await putModuleSession(db, { id: 'P1', moduleId: 'P', code: 'SPRING' });
  await putModuleSession(db, { id: 'S1', moduleId: 'M1', code: 'JAN' });
  await putModuleSession(db, { id: 'S2', moduleId: 'M1', code: 'FEB' });
  await db.insert(programModules).values([{ programSessionId: 'P1', moduleId: 'M1', position: 1 }]);
  const here = space();
  const programme = await enrol(here, { moduleId: 'P' });
  const programmeId = 'record' in programme ? programme.record.id : '';
  expect(await enrol(here, { moduleId: 'M1', sessionId: 'S2', programmeId })).toMatchObject({ kind: 'enrolled', record: { session: { id: 'S2' } } });
  const own = await lms.call(records.record, { id: programmeId }, 'ada');
  expect(own.trainingRecords.map(({ learningModule, session }) => [learningModule.id, session?.id])).toEqual([['M1', 'S2']]);
});

test('whoever has no date yet gets one, once', async () => {
  await putModuleSession(lms.store.db, { id: 'S0', moduleId: 'M1', code: 'LATER', status: 'prompt' });
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'M1', code: 'JAN' });
  const here = space();
  const first = await enrol(here, { moduleId: 'M1' });
  const enrollmentId = 'record' in first ? first.record.id : '';
  expect(first).toMatchObject({ kind: 'enrolled' });
  expect(await enrol(here, { moduleId: 'M1', sessionId: 'S1', enrollmentId })).toMatchObject({ kind: 'enrolled', wasThere: false, record: { id: enrollmentId, session: { id: 'S1' } } });
  expect(await enrol(here, { moduleId: 'M1', sessionId: 'S1', enrollmentId })).toMatchObject({ wasThere: true });
  expect(await enrolments()).toEqual(['M1 enrolled']);
});
