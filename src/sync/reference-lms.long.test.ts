import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createLmsClient } from '#api/client.ts';
import type { HeldEnrollment, HeldItem, HeldRecord } from '#server/functions/reference/held-record-shape.ts';
import { openTestLms, type TestLms } from '#server/testing/test-lms.ts';
import { hacpSessions } from '#server/store/schema.ts';
import type { Temperament } from '#server/temperament.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { incompleteAt, LearnerWork, passedWith, withDetails } from '../test/sync/learner-work.ts';
import { spoiledFetch, type WireFault } from '../test/sync/spoiled-fetch.ts';
import { TurnableClock } from '../test/sync/turnable-clock.ts';
import { lmsOverClient } from './lms-over-client.ts';
import { createServerClock } from './server-clock.ts';
import { createTeller, type DrainOutcome } from './teller.ts';
import { quarantineMs } from './waits.ts';

// The whole road from the outbox through the API client to the reference LMS, all in this browser.

interface Road {
  readonly lms: TestLms;
  readonly work: LearnerWork;
  readonly clock: TurnableClock;
  readonly enrollmentId: string;
  /** The app is started and drains, over a network that spoils what `faultOf` says. */
  drain(faultOf?: (name: string, nth: number) => WireFault | undefined, userId?: string): Promise<DrainOutcome>;
  drainToTheEnd(): Promise<void>;
  /** What the LMS holds for the enrollment. */
  held(): Promise<HeldEnrollment>;
  /** Gives the LMS's database to the next road: for tests that walk several. */
  end(): Promise<void>;
}

async function aRoad(temperament: Partial<Temperament> = {}): Promise<Road> {
  const lms = await openTestLms({ temperament });
  onTestFinished(() => lms.close());
  await lms.aUser({ id: 'anna' });
  await lms.anAdministrator({ id: 'admin' });
  const moduleId = await lms.aPackage({ items: ['A', 'B'] });
  const enrollmentId = await lms.anEnrollment({ userId: 'anna', moduleId });
  const db = await openLearnerDb(freshLearner());
  onTestFinished(() => db.close());
  const clock = new TurnableClock(lms.clock);
  const serverClock = createServerClock(clock);
  const work = new LearnerWork(db);
  await work.keepCourse(enrollmentId, ['A', 'B']);
  const drain: Road['drain'] = (faultOf = () => undefined, userId = 'anna') => {
    const client = createLmsClient({
      baseUrl: `${location.origin}/ekp/`, timeoutMs: 2000, fetch: spoiledFetch(lms.fetchAs(userId), faultOf), token: () => Promise.resolve(undefined), onServerDate: serverClock.noteServerDate,
    });
    return createTeller({ db, lms: lmsOverClient(client), clock, serverClock, learner: { userId: 'anna' }, locks: navigator.locks }).drain(new AbortController().signal);
  };
  return {
    lms, work, clock, enrollmentId, drain,
    end: () => lms.close(),
    drainToTheEnd: async () => {
      for (let round = 0; round < 8; round += 1) {
        clock.turn(quarantineMs + 1);
        if ((await drain()).kind === 'nothing') return;
      }
    },
    held: async () => {
      const answer = await lms.request('ekp/reference/record?userId=anna', { as: 'admin' });
      const record = (await answer.json()) as HeldRecord;
      const found = record.enrollments.find(({ id }) => id === enrollmentId);
      if (!found) throw new Error(`The LMS holds no ${enrollmentId}.`);
      return found;
    },
  };
}

/** A launch, A passed with details, B looked into. */
async function aPlayedRoad(temperament: Partial<Temperament> = {}): Promise<Road> {
  const road = await aRoad(temperament);
  const launch = await road.work.launch(road.enrollmentId);
  await road.work.sitting(launch, 'A', passedWith(80, { ...withDetails, 'cmi.core.session_time': '0000:01:30.25', 'cmi.suspend_data': '["ä", 1]\n;x=1 & y%' }));
  await road.work.sitting(launch, 'B', incompleteAt('p2'));
  return road;
}

const itemOf = ({ items }: HeldEnrollment, id: string): HeldItem => {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`The LMS holds no item ${id}.`);
  return item;
};

beforeAll(async () => (await openMemoryStore()).close()); // PGlite takes its second here, not in the first test

test('[S3] the LMS holds one launch with its minute, each item with status, score, place, data and time, and each answer once', async () => {
  const road = await aPlayedRoad();
  expect(await road.drain()).toEqual({ kind: 'told' });
  expect(await road.work.states()).toEqual(['told', 'told', 'told']);
  const held = await road.held();
  expect(held).toMatchObject({ attemptCount: 1, status: 'incomplete' });
  expect(held.launches.map(({ launchedAt }) => new Date(launchedAt).toISOString())).toEqual(['2026-01-05T09:13:00.000Z']);
  expect(itemOf(held, 'A')).toMatchObject({ status: 'passed', scoreRaw: 80, scoreMax: 100, totalSeconds: 90.25, location: 'end', suspendData: '["ä", 1]\n;x=1 & y%', exit: '' });
  expect(itemOf(held, 'A').rows.map(({ kind }) => kind)).toEqual(['interaction', 'objective', 'comment']);
  expect(itemOf(held, 'B')).toMatchObject({ status: 'incomplete', totalSeconds: 90, location: 'p2', exit: 'suspend' });
});

test('[S3] a course finished offline is completed at the LMS, with the score', async () => {
  const road = await aRoad();
  const launch = await road.work.launch(road.enrollmentId);
  await road.work.sitting(launch, 'A', passedWith(80));
  await road.work.sitting(launch, 'B', { 'cmi.core.lesson_status': 'completed' }, { apiCalls: 0, didContentFinish: false });
  await road.drain();
  expect(await road.held()).toMatchObject({ status: 'completed', score: 80 });
});

test('[S6] looking through it again after passing takes nothing away, and a new attempt begins anew', async () => {
  const road = await aRoad();
  const launch = await road.work.launch(road.enrollmentId);
  await road.work.sitting(launch, 'A', passedWith(80));
  await road.work.sitting(launch, 'B', passedWith(60));
  await road.work.sitting(await road.work.launch(road.enrollmentId), 'A', incompleteAt('p1'));
  await road.drain();
  expect(await road.held()).toMatchObject({ status: 'completed', attemptCount: 2 });
  expect(itemOf(await road.held(), 'A')).toMatchObject({ status: 'passed', scoreRaw: 80, totalSeconds: 180 });
  await road.work.sitting(await road.work.launch(road.enrollmentId, { isNewAttempt: true, attempt: 2 }), 'A', incompleteAt('p1'));
  await road.drain();
  expect(await road.held()).toMatchObject({ status: 'incomplete', attemptCount: 3, currentAttempt: 2 });
});

const temperaments: readonly (readonly [string, Partial<Temperament>])[] = [
  ['that counts time on each PutParam', { timeCounts: 'on-each-put' }],
  ['that drops unfinished sessions', { newSession: 'drops-the-old' }],
  ['that forgets sessions', { sessionAfterExit: 'unknown' }],
  ['whose sessions go on and count again', { sessionAfterExit: 'goes-on' }],
  ['whose sessions go on and count once', { sessionAfterExit: 'goes-on', secondExitCountsAgain: false }],
  ['with one session for ever', { sessionIds: 'same-for-ever', sessionAfterExit: 'goes-on' }],
  ['with one session for ever that counts on each PutParam', { sessionIds: 'same-for-ever', timeCounts: 'on-each-put' }],
  ['that drops unfinished sessions and counts on each PutParam', { newSession: 'drops-the-old', timeCounts: 'on-each-put' }],
  ['of HACP 2.2', { hacpVersion: '2.2' }],
  ['that keeps dates to the minute', { hasMinuteDates: true }],
  ['that trims lines', { trimsLines: true }],
  ['that keeps little suspend data', { suspendDataLimit: 300 }],
  ['that judges by mastery score', { masteryDecides: true }],
  ['that keeps the better status', { acceptsWorseStatus: false }],
];
for (const [what, temperament] of temperaments) {
  test(`[S5] an LMS ${what} holds the time once`, async () => {
    const road = await aPlayedRoad(temperament);
    await road.drain();
    await road.drainToTheEnd();
    expect(await road.work.states()).toEqual(['told', 'told', 'told']);
    const held = await road.held();
    expect(itemOf(held, 'A').totalSeconds).toBe('hacpVersion' in temperament ? 90 : 90.25);
    expect(itemOf(held, 'B').totalSeconds).toBe(90);
    expect(held.attemptCount).toBe(1);
  });
}

/** After these the LMS can be asked; the others it appends, and nobody can ask for them. */
const askable = ['launchTracker', 'PutParam', 'PutObjectives', 'ExitAU'];
const appended = ['PutInteractions', 'PutComments'];
const reads = ['me', 'record', 'hacpInfo', 'GetParam'];
const allTold = ['told', 'told', 'told'];
const lost: readonly WireFault[] = ['request-dropped', 'answer-dropped'];
/** How the wire spoils a request is the client's matter, and the same for all functions, and for all of HACP: two of them meet all of it. */
const unknowable: readonly WireFault[] = [...lost, 'answer-cut', 'answer-short', 'status-500', 'status-500-after', 'portal-page'];
const meetAll = ['launchTracker', 'PutParam'];

/** What is not as promised: something counted twice, or called told and not there. In words. */
async function dishonesties(road: Road, secondsOfA = 90.25): Promise<readonly string[]> {
  const held = await road.held();
  const [launch, a, b] = await road.work.entries();
  const wrong: string[] = [];
  if (held.attemptCount > 1 || (held.attemptCount === 0 && launch?.state === 'told')) wrong.push(`${String(held.attemptCount)} launches`);
  for (const [entry, id, seconds, status] of [[a, 'A', secondsOfA, 'passed'], [b, 'B', 90, 'incomplete']] as const) {
    const item = held.items.find((one) => one.id === id);
    if (![0, seconds].includes(item?.totalSeconds ?? 0)) wrong.push(`${id} has ${String(item?.totalSeconds)} s`);
    const kinds = (item?.rows ?? []).map(({ kind }) => kind);
    if (new Set(kinds).size < kinds.length) wrong.push(`${id} has rows twice`);
    if (entry?.state === 'told' && (item?.totalSeconds !== seconds || item.status !== status)) wrong.push(`${id} is called told and is not there`);
  }
  return wrong;
}

for (const name of [...askable, ...appended]) {
  const isAskable = askable.includes(name);
  test(`[S4] whatever happens to ${name} on the way: ${isAskable ? 'the LMS is asked, and holds it once' : 'it is not said again, and the run is unsure'}`, async () => {
    for (const fault of meetAll.includes(name) ? unknowable : lost) {
      const road = await aPlayedRoad();
      const outcome = await road.drain((asked, nth) => (asked === name && nth === 1 ? fault : undefined));
      await road.drainToTheEnd();
      const states = await road.work.states();
      const expected = isAskable ? allTold : ['told', 'unsure details-answer-lost', 'told'];
      expect({ fault, outcome, states, wrong: await dishonesties(road) }).toMatchObject({ fault, outcome: { kind: 'later', because: 'answer-lost' }, states: expected, wrong: [] });
      await road.end();
    }
  }, 60_000);
}

for (const [what, temperament] of temperaments) {
  test(`[S4] an LMS ${what} holds everything once, whichever answer or request was lost, and also when it was started anew before it was asked`, async () => {
    for (const [fault, isRestarted] of [['request-dropped', false], ['answer-dropped', false], ['answer-dropped', true]] as const) {
      const road = await aPlayedRoad(temperament);
      const losing = async (name: string, which: number): Promise<void> => {
        expect(await road.drain((asked, nth) => (asked === name && nth === which ? fault : undefined))).toMatchObject({ because: 'answer-lost' });
        if (isRestarted) await road.lms.store.db.delete(hacpSessions);
        road.clock.turn(quarantineMs + 1);
      };
      await losing('PutParam', 1); // of A
      await losing('ExitAU', 2); // A is ended, and B is not
      await road.drainToTheEnd();
      const [states, wrong] = [await road.work.states(), await dishonesties(road, 'hacpVersion' in temperament ? 90 : 90.25)];
      expect({ fault, isRestarted, states, wrong }).toEqual({ fault, isRestarted, states: allTold, wrong: [] });
      await road.end();
    }
  }, 60_000);
}

test('[S8] an LMS that has no launches and no sessions to offer parks the course, and nothing of it is lost', async () => {
  const road = await aPlayedRoad({ isPlain: true });
  await road.drain();
  expect(await road.work.states()).toEqual(['parked not-found', 'waiting', 'waiting']);
});

for (const name of reads) {
  test(`[S4] whatever happens to ${name} on the way: it is asked again, and nothing is unsure`, async () => {
    for (const fault of ['request-dropped', 'answer-short', 'status-500', 'portal-page'] as const) {
      const road = await aPlayedRoad();
      const outcome = await road.drain((asked, nth) => (asked === name && nth === 1 ? fault : undefined));
      // `record` has a stand-in: when its answer is not understood, `enrollments` is asked at once.
      const hasStandIn = name === 'record' && (fault === 'answer-short' || fault === 'portal-page');
      await road.drainToTheEnd();
      const states = await road.work.states();
      expect({ fault, kind: outcome.kind, states, wrong: await dishonesties(road) }).toEqual({ fault, kind: hasStandIn ? 'told' : 'later', states: allTold, wrong: [] });
      await road.end();
    }
  }, 60_000);
}

test('[S8] signed out in the middle, by status or by page: it pauses, and goes on without saying anything twice', async () => {
  for (const name of ['me', 'record', 'launchTracker', 'GetParam', 'PutParam', 'ExitAU']) {
    for (const fault of ['status-401', 'sign-in-page'] as const) {
      const road = await aPlayedRoad();
      const outcome = await road.drain((asked, nth) => (asked === name && nth === 1 ? fault : undefined));
      await road.drainToTheEnd();
      const states = await road.work.states();
      expect({ name, fault, outcome, states, wrong: await dishonesties(road) }).toEqual({ name, fault, outcome: { kind: 'paused', why: 'signed-out' }, states: allTold, wrong: [] });
      await road.end();
    }
  }
}, 60_000);

test('[S8] a site that answers its sign-in page to everything pauses the telling, and nothing is said twice when the learner is back', async () => {
  const road = await aPlayedRoad({ signedOutAnswer: 'sign-in-page' });
  expect(await road.drain(undefined, 'stranger')).toEqual({ kind: 'paused', why: 'signed-out' });
  expect(await road.work.states()).toEqual(['waiting', 'waiting', 'waiting']);
  await road.drainToTheEnd();
  expect(await road.work.states()).toEqual(allTold);
  expect(await dishonesties(road)).toEqual([]);
});

test('[S8] an enrollment that the LMS refuses is set aside with the reason', async () => {
  for (const [fault, reason] of [['status-403', 'forbidden'], ['status-404', 'not-found']] as const) {
    const road = await aPlayedRoad();
    await road.drain((asked) => (asked === 'launchTracker' ? fault : undefined));
    expect(await road.work.states()).toEqual([`parked ${reason}`, 'waiting', 'waiting']);
    expect((await road.held()).attemptCount).toBe(0);
    await road.end();
  }
});

test('[S4] an answer that never ends is given up, and looking tells that the launch was counted', async () => {
  const road = await aPlayedRoad();
  expect(await road.drain((asked) => (asked === 'launchTracker' ? 'answer-stalls' : undefined))).toMatchObject({ kind: 'later', because: 'answer-lost' });
  await road.drainToTheEnd();
  expect(await road.work.states()).toEqual(allTold);
  expect((await road.held()).attemptCount).toBe(1);
});

test('[S12] a device whose clock is wrong tells the minute by the clock of the LMS', async () => {
  const road = await aPlayedRoad();
  road.lms.clock.advance(-3_600_000);
  await road.drain();
  expect((await road.held()).launches.map(({ launchedAt }) => new Date(launchedAt).toISOString())).toEqual(['2026-01-05T08:13:00.000Z']);
});
