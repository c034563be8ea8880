import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createLmsClient } from '#api/client.ts';
import { beginLaunch } from '#offline/runs.ts';
import type { LearnerDb, Launch } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import type { HeldEnrollment, HeldRecord } from '#server/functions/reference/held-record-shape.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { openTestLms, type TestLms } from '#server/testing/test-lms.ts';
import type { Temperament } from '#server/temperament.ts';
import type { IDBPDatabase } from 'idb';
import { freshLearner } from '../../test/offline/fresh-names.ts';
import { incompleteAt, LearnerWork, passedWith } from '../../test/sync/learner-work.ts';
import { TurnableClock } from '../../test/sync/turnable-clock.ts';
import { lmsOverClient } from '../lms-over-client.ts';
import { createServerClock } from '../server-clock.ts';
import { tellingLock } from '../sync-locks.ts';
import { createTeller } from '../teller.ts';
import { askWithinMs } from '../waits.ts';
import { askElsewhere, type PlaceElsewhere } from './ask-elsewhere.ts';

// Two devices of one learner, and the reference LMS between them, all in this browser.

interface Device {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly work: LearnerWork;
  /** The HACP commands and functions of the LMS that were asked for, in order. */
  readonly asked: string[];
  tell(): Promise<void>;
  ask(itemId?: string): Promise<PlaceElsewhere | undefined>;
}

interface TwoDevices {
  readonly lms: TestLms;
  readonly enrollmentId: string;
  readonly one: Device;
  readonly other: Device;
  held(): Promise<HeldEnrollment>;
}

async function twoDevices(temperament: Partial<Temperament> = {}, slowed: (name: string) => Promise<void> = () => Promise.resolve()): Promise<TwoDevices> {
  const lms = await openTestLms({ temperament });
  onTestFinished(() => lms.close());
  await lms.aUser({ id: 'anna' });
  await lms.anAdministrator({ id: 'admin' });
  const moduleId = await lms.aPackage({ items: ['A', 'B'] });
  const enrollmentId = await lms.anEnrollment({ userId: 'anna', moduleId });
  const clock = new TurnableClock(lms.clock);
  const device = async (): Promise<Device> => {
    const db = await openLearnerDb(freshLearner());
    onTestFinished(() => db.close());
    const work = new LearnerWork(db);
    await work.keepCourse(enrollmentId, ['A', 'B']);
    const asked: string[] = [];
    const serverClock = createServerClock(clock);
    const through = lms.fetchAs('anna');
    const client = createLmsClient({
      baseUrl: `${location.origin}/ekp/`,
      fetch: async (input, init) => {
        const name = /command=(\w+)/.exec(typeof init?.body === 'string' ? init.body : '')?.[1] ?? /\/api\/(\w+)/.exec(input instanceof Request ? input.url : String(input))?.[1] ?? '';
        asked.push(name);
        await slowed(name);
        return through(input, init);
      },
      token: () => Promise.resolve(undefined),
      onServerDate: serverClock.noteServerDate,
    });
    const reached = lmsOverClient(client);
    const teller = createTeller({ db, lms: reached, clock, serverClock, learner: { userId: 'anna' }, locks: navigator.locks });
    return {
      db, work, asked,
      tell: async () => void (await teller.drain(new AbortController().signal)),
      ask: (itemId) => {
        asked.length = 0;
        return askElsewhere({ db, lms: reached, locks: navigator.locks }, { enrollmentId, itemId });
      },
    };
  };
  return {
    lms, enrollmentId, one: await device(), other: await device(),
    held: async () => {
      const record = (await (await lms.request('ekp/reference/record?userId=anna', { as: 'admin' })).json()) as HeldRecord;
      const found = record.enrollments.find(({ id }) => id === enrollmentId);
      if (!found) throw new Error(`The LMS holds no ${enrollmentId}.`);
      return found;
    },
  };
}

const openHere = ({ db }: Device, enrollmentId: string, answer: Pick<Launch, 'continuedFrom' | 'declined'>, items: Parameters<typeof beginLaunch>[2] = []): Promise<Launch> =>
  beginLaunch(db, { enrollmentId, moduleTitle: 'Fire safety', isNewAttempt: false, ...answer }, items);

/** The first device is at page three of A, and has told it. */
async function begunOnOne(devices: TwoDevices, minute = 0): Promise<void> {
  const { one, enrollmentId } = devices;
  await one.work.sitting(await one.work.launch(enrollmentId, { startedAt: Date.parse('2026-01-05T09:13:00Z') + minute * 60_000 }), 'A', incompleteAt('p3', { 'cmi.suspend_data': 'a=1' }));
  await one.tell();
}

beforeAll(async () => (await openMemoryStore()).close());

test('[S7] begun on one device, the other offers its place, with the minute, and goes on from there', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  const offer = await devices.other.ask();
  expect(offer).toMatchObject({ itemId: 'A', wasOpenedHere: false, hasUntold: false, isPlaceOnly: false, hasOwnOrder: false, partTitle: 'A', place: { by: 'other-device', at: Date.parse('2026-01-05T09:13:00Z') } });
  expect(devices.other.asked).toEqual(['record', 'hacpInfo', 'hacpInfo', 'GetParam', 'GetParam']);

  const launch = await openHere(devices.other, devices.enrollmentId, { continuedFrom: offer!.place }, offer!.items);
  expect(launch).toMatchObject({ continuedFrom: { by: 'other-device' }, attempt: 1, isNewAttempt: false });
  expect(await devices.other.db.get('items', [devices.enrollmentId, 1, 'A'])).toMatchObject({
    status: 'incomplete', totalSeconds: 90, isFromElsewhere: true, data: { 'cmi.core.lesson_location': 'p3', 'cmi.suspend_data': 'a=1', 'cmi.core.exit': 'suspend' },
  });
  expect(await devices.other.work.states()).toEqual(['waiting']);
});

test('[S7] gone on with there, the first device is offered that place in its turn', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  await devices.other.work.sitting(await devices.other.work.launch(devices.enrollmentId), 'A', incompleteAt('p5', { 'cmi.suspend_data': 'a=2' }));
  await devices.other.tell();
  expect(await devices.one.ask()).toMatchObject({ itemId: 'A', wasOpenedHere: true, items: [{ status: 'incomplete', totalSeconds: 180, data: { 'cmi.core.lesson_location': 'p5', 'cmi.suspend_data': 'a=2' } }] });
  expect(await devices.other.ask()).toBeUndefined();
});

test('[S7] alone with a course, nothing is asked but how the record stands', async () => {
  const devices = await twoDevices();
  expect(await devices.one.ask()).toBeUndefined();
  expect(devices.one.asked).toEqual(['record']);
  await begunOnOne(devices);
  expect(await devices.one.ask()).toBeUndefined();
  expect(devices.one.asked).toEqual(['record']);
});

test('[S7] a place that was declined is not offered again; one that the other device has told since is', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  const offer = await devices.other.ask();
  await openHere(devices.other, devices.enrollmentId, { declined: offer!.place });
  expect(await devices.other.ask()).toBeUndefined();
  await begunOnOne(devices, 30);
  expect(await devices.other.ask()).toBeUndefined(); // the same place
  await devices.one.work.sitting(await devices.one.work.launch(devices.enrollmentId), 'A', incompleteAt('p4'));
  await devices.one.tell();
  expect(await devices.other.ask()).toMatchObject({ items: [{ data: { 'cmi.core.lesson_location': 'p4' } }] });
});

test('[S7] one that was taken is not offered again while it waits here', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  const offer = await devices.other.ask();
  await openHere(devices.other, devices.enrollmentId, { continuedFrom: offer!.place }, offer!.items);
  expect(await devices.other.ask()).toBeUndefined();
});

test('[S7] unsent work of this device and the place of the other: both stand, and the time here is counted with it', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  await devices.other.work.sitting(await devices.other.work.launch(devices.enrollmentId), 'A', incompleteAt('p1'));
  expect(await devices.other.ask()).toMatchObject({ hasUntold: true, wasOpenedHere: true, items: [{ totalSeconds: 180 }] });
  expect(await devices.other.work.states()).toEqual(['waiting', 'waiting']);
});

test('[S7] a session that this device has left open is not put at risk: nothing is asked', async () => {
  const devices = await twoDevices({ newSession: 'drops-the-old' });
  await begunOnOne(devices);
  const launch = await devices.other.work.launch(devices.enrollmentId);
  const { seq } = await devices.other.work.sitting(launch, 'A', incompleteAt('p1'));
  const entry = await devices.other.db.get('outbox', seq);
  await devices.other.db.put('outbox', { ...entry!, steps: (['hacpInfo', 'GetParam', 'PutParam'] as const).map((name) => ({ name, state: 'done', at: 0, note: {} })) });
  expect(await devices.other.ask()).toBeUndefined();
  expect(devices.other.asked).toEqual(['record']);
});

test('[S7] while something is told nothing is asked, and a telling waits for the last answer', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  const { promise, resolve } = Promise.withResolvers<void>();
  const telling = navigator.locks.request(tellingLock(devices.other.db.name), () => promise);
  const startedAt = performance.now();
  expect(await devices.other.ask()).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(askWithinMs + 300);
  expect(devices.other.asked).toEqual(['record']);
  resolve();
  await telling;
  expect(await devices.other.ask()).toBeDefined();
});

test('[S7] the part that was chosen is the only one asked for', async () => {
  const devices = await twoDevices();
  await begunOnOne(devices);
  expect(await devices.other.ask('B')).toBeUndefined();
  expect(await devices.other.ask('A')).toMatchObject({ itemId: 'A' });
});

test('[S7] an LMS that is slow holds nobody longer than two seconds, and what it said by then is offered', async () => {
  let answered = 0;
  let isSlow = false;
  const devices = await twoDevices({}, async (name) => {
    if (!isSlow || name !== 'GetParam') return;
    answered += 1;
    if (answered > 1) await new Promise((resolve) => setTimeout(resolve, 2 * askWithinMs));
  });
  await begunOnOne(devices);
  isSlow = true;
  const startedAt = performance.now();
  expect(await devices.other.ask()).toMatchObject({ itemId: 'A' });
  expect(performance.now() - startedAt).toBeLessThan(askWithinMs + 300);
});

test('[S7] an LMS that does not answer, or refuses: the course opens here', async () => {
  for (const failing of ['record', 'hacpInfo', 'GetParam']) {
    let isFailing = false;
    const devices = await twoDevices({}, (name) => (isFailing && name === failing ? Promise.reject(new TypeError('no network')) : Promise.resolve()));
    await begunOnOne(devices);
    isFailing = true;
    expect({ failing, offer: await devices.other.ask() }).toEqual({ failing, offer: undefined });
    await devices.lms.close();
  }
});

test('[S7] an LMS that gives only what is documented offers nothing', async () => {
  const devices = await twoDevices({ isPlain: true });
  await devices.one.work.launch(devices.enrollmentId);
  await devices.one.tell();
  expect(await devices.other.ask()).toBeUndefined();
});

const temperaments: readonly (readonly [string, Partial<Temperament>])[] = [
  ['as usual', {}],
  ['whose sessions are forgotten after their end', { sessionAfterExit: 'unknown' }],
  ['whose sessions go on after their end', { sessionAfterExit: 'goes-on' }],
  ['that gives an item one session for ever, whose every exit counts', { sessionIds: 'same-for-ever', sessionAfterExit: 'goes-on', secondExitCountsAgain: true }],
  ['that counts time on each PutParam', { timeCounts: 'on-each-put' }],
  ['that drops unfinished sessions', { newSession: 'drops-the-old' }],
  ['that keeps a better status', { acceptsWorseStatus: false }],
  ['whose mastery score decides', { masteryDecides: true }],
  ['of HACP 2.2', { hacpVersion: '2.2' }],
  ['that trims lines', { trimsLines: true }],
  ['that keeps little text', { suspendDataLimit: 2 }],
  ['that keeps dates to the minute', { hasMinuteDates: true }],
  ['that does not reopen', { newAttemptReopens: false }],
];
for (const [what, temperament] of temperaments) {
  test(`[S7] asking an LMS ${what} changes nothing there, and this device’s own place is not taken for another’s`, async () => {
    const devices = await twoDevices(temperament);
    const { one, other, enrollmentId } = devices;
    await one.work.sitting(await one.work.launch(enrollmentId), 'A', incompleteAt('p3', { 'cmi.suspend_data': ' first \n second ', 'cmi.core.score.raw': '40.5' }));
    await one.tell();
    await other.work.sitting(await other.work.launch(enrollmentId), 'B', passedWith(80));
    await other.tell();
    const before = await devices.held();
    expect(await other.ask()).toMatchObject({ itemId: 'A' });
    // B was passed on the other device, and A is where it was left here.
    expect(await one.ask()).toMatchObject({ itemId: 'A', items: [{ itemId: 'B', status: 'passed' }] });
    expect(await other.ask('B')).toBeUndefined();
    expect(await devices.held()).toEqual(before);
  });
}
