import { deleteDB } from 'idb';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { learnerDbName } from '#offline/database-name.ts';
import { onSignInChange, openDeviceDb, type DeviceDb } from '#offline/device-db.ts';
import { rememberSignIn, rememberSignOut } from '#offline/learners-here.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { StorageError } from '#offline/storage-error.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { openTestLms } from '#server/testing/test-lms.ts';
import { freshDbName } from '../test/offline/fresh-names.ts';
import { LearnerWork, passedWith } from '../test/sync/learner-work.ts';
import { spoiledFetch, type WireFault } from '../test/sync/spoiled-fetch.ts';
import { joinSyncChannel } from './sync-channel.ts';
import { leaderLock } from './sync-locks.ts';
import { NotToldYet, tellInBackground, type BackgroundEnv } from './tell-in-background.ts';

beforeAll(async () => (await openMemoryStore()).close()); // PGlite takes its second here, not in the first test

const site = `${location.origin}/ekp/`;

interface SleepingDevice {
  readonly device: DeviceDb;
  readonly work: LearnerWork;
  readonly userId: string;
  readonly tokens: (string | null)[];
  /** The network to the LMS. */
  readonly fetch: typeof globalThis.fetch;
  /** The browser wakes the worker, on a network that spoils what `faultOf` says. */
  readonly wake: (faultOf?: (name: string, nth: number) => WireFault | undefined, more?: Partial<BackgroundEnv>) => Promise<void>;
  readonly attempts: () => Promise<number | undefined>;
}

/** Anna has signed in, passed a part, and closed the app; the LMS is the reference LMS. */
async function aSleepingDevice(): Promise<SleepingDevice> {
  const lms = await openTestLms();
  onTestFinished(() => lms.close());
  const userId = `anna-${crypto.randomUUID().slice(0, 8)}`;
  await lms.aUser({ id: userId });
  const moduleId = await lms.aPackage({ items: ['A'] });
  const enrollmentId = await lms.anEnrollment({ userId, moduleId });
  const name = freshDbName('device');
  const device = await openDeviceDb(name);
  onTestFinished(() => device.close());
  await rememberSignIn(device, { site, userId, name: 'Anna', headerToken: 'her-half', staysSignedIn: true });
  const db = await openLearnerDb({ site, userId });
  onTestFinished(async () => {
    db.close();
    await deleteDB(learnerDbName({ site, userId }));
  });
  const work = new LearnerWork(db);
  await work.keepCourse(enrollmentId, ['A']);
  await work.sitting(await work.launch(enrollmentId), 'A', passedWith(80));
  const tokens: (string | null)[] = [];
  const asAnna = lms.fetchAs(userId);
  const seen: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname === '/probe.txt') return Promise.resolve(new Response('haversack'));
    tokens.push(request.headers.get('x-haversack-token'));
    return asAnna(input, init);
  };
  return {
    device, work, userId, tokens,
    fetch: seen,
    wake: (faultOf = () => undefined, more = {}) =>
      tellInBackground({ site, fetch: spoiledFetch(seen, faultOf), openDevice: () => openDeviceDb(name), openLearner: (key) => openLearnerDb(key), locks: navigator.locks, signal: new AbortController().signal, ...more }),
    attempts: async () => {
      const answer = await lms.request(`ekp/api/record?id=${enrollmentId}&format=json`, { as: userId });
      return ((await answer.json()) as { readonly attemptCount?: number }).attemptCount;
    },
  };
}

test('[S8] [S10] without a window the worker tells what waits, as the learner whose it is, and closes what it opened', async () => {
  const { wake, work, tokens, attempts } = await aSleepingDevice();
  await wake();
  expect(await work.states()).toEqual(['told', 'told']);
  expect(await attempts()).toBe(1);
  expect(new Set(tokens)).toEqual(new Set(['her-half']));
  tokens.length = 0;
  await wake();
  expect(tokens).toEqual([]);
});

test('[S8] what cannot be told now rejects, so that the browser wakes it again, and is then told once', async () => {
  const { wake, work, attempts } = await aSleepingDevice();
  await expect(wake((name) => (name === 'me' ? 'request-dropped' : undefined))).rejects.toBeInstanceOf(NotToldYet);
  expect(await work.states()).toEqual(['waiting', 'waiting']);
  await wake();
  expect(await work.states()).toEqual(['told', 'told']);
  expect(await attempts()).toBe(1);
});

test('[S11] whoever has signed out, or whose session has ended, is asked for nothing: their work waits for them', async () => {
  const { wake, device, work, userId, tokens } = await aSleepingDevice();
  await wake((name) => (name === 'me' ? 'status-401' : undefined));
  expect(await work.states()).toEqual(['waiting', 'waiting']);
  tokens.length = 0;
  await rememberSignOut(device, { site, userId });
  await wake();
  expect(tokens).toEqual([]);
  expect(await work.states()).toEqual(['waiting', 'waiting']);
});

test('[S17] somebody else who signs in meanwhile stops it: nothing reaches their account, and not one request more is sent', async () => {
  const { wake, device, work, tokens, fetch } = await aSleepingDevice();
  const duringTheFirst: typeof globalThis.fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const heard = new Promise<void>((resolve) => onTestFinished(onSignInChange(device, resolve)));
    await rememberSignIn(device, { site, userId: 'ben', name: 'Ben', headerToken: 'his-half', staysSignedIn: true });
    await heard;
    return answer;
  };
  await expect(wake(undefined, { fetch: duringTheFirst })).rejects.toBeInstanceOf(NotToldYet);
  await wake();
  expect(tokens).toEqual(['her-half']);
  expect(await work.states()).toEqual(['waiting', 'waiting']);
});

test('[S10] a tab that leads is woken and not waited for', async () => {
  const { wake, work, userId } = await aSleepingDevice();
  const dbName = learnerDbName({ site, userId });
  const heard = vi.fn();
  const channel = joinSyncChannel(dbName, heard);
  const end = Promise.withResolvers<void>();
  const leading = navigator.locks.request(leaderLock(dbName), () => end.promise);
  await wake();
  expect(await work.states()).toEqual(['told', 'told']);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ type: 'wake', why: 'reachable' }));
  end.resolve();
  await leading;
  channel.close();
});

test('[S15] data of a newer app are left to it', async () => {
  const { wake, work } = await aSleepingDevice();
  await wake(undefined, { openLearner: () => Promise.reject(new StorageError('newer-version')) });
  expect(await work.states()).toEqual(['waiting', 'waiting']);
});

test('[S10] a worker whose time is over stops between two requests and asks to be woken again', async () => {
  const { wake, work, attempts } = await aSleepingDevice();
  const time = new AbortController();
  const endAt = (name: string): undefined => {
    if (name === 'launchTracker') time.abort();
  };
  await expect(wake(endAt, { signal: time.signal })).rejects.toBeInstanceOf(NotToldYet);
  expect(await attempts()).toBe(1);
  await wake();
  expect(await work.states()).toEqual(['told', 'told']);
  expect(await attempts()).toBe(1);
});
