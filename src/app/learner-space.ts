import { QueryClient } from '@tanstack/react-query';
import type { IDBPDatabase } from 'idb';
import type { LmsClient } from '#api/client.ts';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { lastLearner, onSignInChange, rememberClockOffset, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import { createDownloads, type Downloads } from '#offline/downloads/downloads.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { askForProtection } from '#offline/storage-protection.ts';
import { deviceClock } from '#sync/clock.ts';
import { keepTelling, type KeptTelling } from '#sync/keep-telling.ts';
import { browserPresence } from '#sync/presence.ts';
import { createServerClock } from '#sync/server-clock.ts';
import { browserWakeUps, type WakeUps } from '#sync/wake-ups.ts';
import { askAgainOnline } from './ask-again-online.ts';
import type { Connectivity } from './connectivity.ts';
import { shouldRetry } from './error-policy.ts';
import { keepAnswers, recallAnswers } from './keep-answers.ts';
import { keepCertificatesLater } from './keep-certificates-later.ts';
import { lazyClient } from './lazy-client.ts';
import { askAgainForLearning } from './queries/changed-by-learning.ts';
import { lazyTeller } from './lazy-teller.ts';
import { loadCode } from './load-code.ts';
import { historyKey } from './sync-deps.ts';
import { createLearnerStores, type LearnerStores } from './learner-stores.ts';

/** Everything that belongs to one learner while they are at this device; closed when they leave. */
export interface LearnerSpace {
  readonly learner: LearnerHere;
  readonly device: DeviceDb;
  readonly db: IDBPDatabase<LearnerDb>;
  readonly client: LmsClient;
  readonly queries: QueryClient;
  readonly downloads: Downloads;
  readonly stores: LearnerStores;
  readonly telling: KeptTelling;
  /** Certificates are shown: brings their files to this device now, and not when it is quiet. */
  readonly keepCertificatesNow: () => void;
  /** The half of the session that this device keeps; undefined when they signed out or somebody else is signed in now. */
  readonly token: () => Promise<string | undefined>;
  /** Their session was opened anew: what waited for it goes on. */
  readonly onSignedInAgain: () => Promise<void>;
  /** Aborted as soon as they leave: for what goes on by itself meanwhile. */
  readonly closed: AbortSignal;
  readonly close: () => Promise<void>;
}

export interface LearnerSpaceEnv {
  readonly device: DeviceDb;
  readonly learner: LearnerHere;
  readonly contentOrigin: string;
  readonly connectivity: Connectivity;
  /** A newer version of the app has taken the data over: only a reload helps. */
  readonly onSuperseded: () => void;
}

/** Opens a learner's data on this device and starts what goes on by itself: downloads and the telling. No network is needed. */
export async function openLearnerSpace(env: LearnerSpaceEnv): Promise<LearnerSpace> {
  const { device, learner, connectivity } = env;
  const closing = new AbortController();
  const [db, chunks] = await Promise.all([openLearnerDb(learner, { onSuperseded: env.onSuperseded }), openChunksDb()]);
  // Before anything else takes a course's lock, or shows what is known of it.
  await recoverWhatBroke(db);
  const serverClock = createServerClock(deviceClock);
  const token = async (): Promise<string | undefined> => {
    const here = await lastLearner(device, learner.site);
    return here?.userId === learner.userId ? here.headerToken : undefined;
  };
  const client = lazyClient({
    baseUrl: learner.site,
    fetch: connectivity.fetch,
    askProbe: connectivity.askProbe,
    token,
    onServerDate: (serverMs) => {
      serverClock.noteServerDate(serverMs);
      void rememberClockOffset(device, learner.site, serverMs - Date.now()).catch(() => undefined);
    },
  });

  const queries = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: shouldRetry, staleTime: 30_000, gcTime: Infinity } },
  });
  const answers = knownAnswers(db);
  await recallAnswers(queries, answers);
  const stopKeeping = keepAnswers(queries, answers);

  const downloads = createDownloads({
    db,
    chunks,
    fetchPackage: async ({ enrollmentId, range, ifRange, signal }) => client.download(await loadCode(async () => (await import('#api/contract/records.ts')).contentPackage), { enrollmentId }, { signal, ...rangeOf(range), ifRange }),
    playerIsReady: async ({ enrollmentId }) => {
      const [{ contentOriginFor }, { playerIsReady }] = await loadCode(() => Promise.all([import('#player/content-origin.ts'), import('./player-is-ready.ts')]));
      await playerIsReady(await contentOriginFor(env.contentOrigin, db.name, enrollmentId));
    },
    onWanted: () => void askForProtection(device).catch(() => undefined),
  });

  // What is read from this device follows what happens on it.
  const readAgain = (): void => {
    for (const queryKey of [['here'], historyKey]) void queries.invalidateQueries({ queryKey });
  };

  const telling = keepTelling({
    db,
    clock: deviceClock,
    locks: navigator.locks,
    wakeUps: allWakeUps(device, connectivity),
    presence: browserPresence(window, document),
    teller: lazyTeller(
      // A run that goes on is told so far (S14).
      async () => (await db.countFromIndex('outbox', 'by-state', 'waiting')) + (await db.countFromIndex('outbox', 'by-state', 'open')) > 0,
      async () => {
        const [{ createTeller }, { lmsOverClient }] = await Promise.all([import('#sync/teller.ts'), import('#sync/lms-over-client.ts')]);
        return createTeller({ db, lms: lmsOverClient(client), clock: deviceClock, serverClock, learner, locks: navigator.locks });
      },
    ),
    signal: closing.signal,
  });

  const waking = import('./wake-worker.ts').then(({ wakeWorker }) => wakeWorker({ telling, page: document, registration: async () => navigator.serviceWorker?.getRegistration() })).catch(() => undefined);

  let { lastToldAt } = telling.getState();
  const followTelling = (): void => {
    const now = telling.getState().lastToldAt;
    if (now === lastToldAt) return;
    lastToldAt = now;
    // The LMS took something over: its records are not what they were.
    void askAgainForLearning(queries);
  };

  const certificates = keepCertificatesLater({ client, db, queries, isOnline: connectivity.isOnline });
  const stopFollowing = [askAgainOnline(queries, connectivity.isOnline), certificates.stop, onOutboxChange(db.name, readAgain), downloads.subscribe(readAgain), telling.subscribe(followTelling)];

  return {
    learner,
    device,
    db,
    client,
    queries,
    downloads,
    stores: createLearnerStores({ db, downloads }),
    telling,
    keepCertificatesNow: certificates.now,
    token,
    onSignedInAgain: async () => {
      telling.tellNow();
      await queries.invalidateQueries();
    },
    closed: closing.signal,
    close: async () => {
      closing.abort();
      void waking.then((stop) => stop?.());
      stopKeeping();
      for (const stop of stopFollowing) stop();
      await Promise.all([telling.ended, downloads.close()]);
      queries.clear();
      db.close();
      chunks.close();
    },
  };
}

const allWakeUps =
  (device: DeviceDb, { isOnline }: Connectivity): WakeUps =>
  (wake) => {
    const stops = [browserWakeUps(window, document)(wake), onSignInChange(device, () => wake('signed-in')), isOnline.subscribe(() => (isOnline.get() ? wake('reachable') : undefined))];
    return () => {
      for (const stop of stops) stop();
    };
  };

/** `bytes=100-` as the client takes it. */
function rangeOf(header: string | undefined): { readonly range?: { readonly first: number; readonly last?: number } } {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined) return {};
  return { range: last ? { first: Number(first), last: Number(last) } : { first: Number(first) } };
}

/** Where its code does not come, the next start does it, or the course when it is opened. */
async function recoverWhatBroke(db: IDBPDatabase<LearnerDb>): Promise<void> {
  const recover = await import('#player/recorder/recover-interrupted.ts').catch(() => undefined);
  await recover?.recoverInterrupted(db);
}
