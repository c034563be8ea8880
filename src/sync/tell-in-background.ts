import type { IDBPDatabase } from 'idb';
import { createLmsClient } from '#api/client.ts';
import { askProbe, probePath } from '#api/probe.ts';
import { lastLearner, onSignInChange, rememberClockOffset, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import type { LearnerDb, LearnerKey } from '#offline/learner-schema.ts';
import { StorageError } from '#offline/storage-error.ts';
import { deviceClock } from './clock.ts';
import { lmsOverClient } from './lms-over-client.ts';
import { createServerClock } from './server-clock.ts';
import { joinSyncChannel } from './sync-channel.ts';
import { leaderLock } from './sync-locks.ts';
import { createTeller, type DrainOutcome } from './teller.ts';

export interface BackgroundEnv {
  /** Where the LMS is met, as the learner's key has it. */
  readonly site: string;
  readonly fetch: typeof globalThis.fetch;
  readonly openDevice: () => Promise<DeviceDb>;
  readonly openLearner: (key: LearnerKey) => Promise<IDBPDatabase<LearnerDb>>;
  readonly locks: LockManager;
  /** Ends it between two requests: browsers give a worker some minutes. */
  readonly signal: AbortSignal;
}

/** Why the browser should wake the worker again for what was not told. */
export class NotToldYet extends Error {
  override readonly name = 'NotToldYet';
  constructor(outcome: DrainOutcome) {
    super(`Not told yet: ${outcome.kind === 'later' ? outcome.because : outcome.kind}`);
  }
}

/**
 * Tells, without a window, what waits for the learner who is signed in here: once. Resolves when nothing is left that time would help; throws NotToldYet
 * where the browser should try again. Whoever is signed out is not asked for anything: their work waits for them (S11).
 */
export async function tellInBackground(env: BackgroundEnv): Promise<void> {
  const device = await env.openDevice();
  try {
    const learner = await lastLearner(device, env.site);
    if (learner?.isSignedIn) await tellFor(learner, device, env);
  } finally {
    device.close();
  }
}

async function tellFor(learner: LearnerHere, device: DeviceDb, env: BackgroundEnv): Promise<void> {
  const db = await openUnlessNewer(learner, env);
  if (!db) return;
  // From then on the LMS may take it for somebody else's (S17): woken again, it finds out whose turn it is.
  const signedIn = new AbortController();
  const stopListening = onSignInChange(device, () => signedIn.abort());
  const signal = AbortSignal.any([env.signal, signedIn.signal]);
  try {
    const outcome = await asLeader(env, db.name, () => drain(db, learner, device, { ...env, signal }));
    if (outcome.kind === 'later' || outcome.kind === 'cancelled') throw new NotToldYet(outcome);
  } finally {
    stopListening();
    db.close();
  }
}

/** A newer app was here: its own worker tells. */
async function openUnlessNewer(learner: LearnerHere, { openLearner }: BackgroundEnv): Promise<IDBPDatabase<LearnerDb> | undefined> {
  try {
    return await openLearner(learner);
  } catch (error) {
    if (error instanceof StorageError && error.reason === 'newer-version') return undefined;
    throw error;
  }
}

/**
 * Where no tab leads, the worker does: a tab that opens meanwhile waits for its turn. A tab that leads is woken, for it may only be waiting out a back-off, but not
 * relied on: browsers stop tabs that nobody sees. The lock of the telling keeps the two apart (S10).
 */
const asLeader = <Result>({ locks, signal }: BackgroundEnv, dbName: string, work: () => Promise<Result>): Promise<Result> =>
  locks.request(leaderLock(dbName), { ifAvailable: true }, async (held) => {
    if (!held && !signal.aborted) {
      const channel = joinSyncChannel(dbName, () => undefined);
      channel.send({ type: 'wake', why: 'reachable' });
      channel.close();
    }
    return work();
  });

async function drain(db: IDBPDatabase<LearnerDb>, learner: LearnerHere, device: DeviceDb, { site, fetch, locks, signal }: BackgroundEnv): Promise<DrainOutcome> {
  const serverClock = createServerClock(deviceClock);
  const client = createLmsClient({
    baseUrl: site,
    fetch,
    // Asked each time: somebody else may sign in meanwhile (S17).
    token: async () => {
      const here = await lastLearner(device, site);
      return here?.userId === learner.userId ? here.headerToken : undefined;
    },
    askProbe: () => askProbe(fetch, new URL(probePath, site).href),
    onServerDate: (serverMs) => {
      serverClock.noteServerDate(serverMs);
      void rememberClockOffset(device, site, serverMs - Date.now()).catch(() => undefined);
    },
  });
  return createTeller({ db, lms: lmsOverClient(client), clock: deviceClock, serverClock, learner, locks }).drain(signal);
}
