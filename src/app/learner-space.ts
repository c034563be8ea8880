import type { QueryClient } from '@tanstack/react-query';
import type { IDBPDatabase } from 'idb';
import type { ComponentType } from 'react';
import type { LmsClient } from '#api/client.ts';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { lastLearner, onSignInChange, rememberClockOffset, type DeviceDb, type LearnerHere } from '#offline/device-db.ts';
import { createDownloads, type Downloads } from '#offline/downloads/downloads.ts';
import { knownAnswers, type KnownAnswers } from '#offline/known-answers.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { askForProtection } from '#offline/storage-protection.ts';
import { deviceClock } from '#sync/clock.ts';
import { keepTelling, type KeptTelling } from '#sync/keep-telling.ts';
import { browserPresence } from '#sync/presence.ts';
import { createServerClock } from '#sync/server-clock.ts';
import { browserWakeUps, type WakeUps } from '#sync/wake-ups.ts';
import type { Store } from '#ui/store.ts';
import type { ActingAs } from './acting-as.ts';
import type { Connectivity } from './connectivity.ts';
import { keepCertificatesLater } from './keep-certificates-later.ts';
import { lazyClient } from './lazy-client.ts';
import { lazyTeller } from './lazy-teller.ts';
import { loadCode } from './load-code.ts';
import { createLearnerStores, type LearnerStores } from './learner-stores.ts';
import { createLiveStore } from './live-store.ts';
import { openPatiently } from './open-patiently.ts';
import { openView } from './space-view.ts';

/** Everything that belongs to one learner while they are at this device; closed when they leave. */
export interface LearnerSpace {
  /** Who is shown: the learner, or the person in whose place they act. */
  readonly learner: LearnerHere;
  readonly as: ActingAs;
  /** Names what is shown: another one is drawn anew, and signing in again is the same. */
  readonly view: string;
  /** Says on every page who is shown, where that has to be said. It comes with the view: none is shown without it. */
  readonly Bar?: ComponentType;
  /** The learner's own space, in no position and nobody's place: whose outbox, session and sign-out it is. */
  readonly own: LearnerSpace;
  readonly device: DeviceDb;
  readonly db: IDBPDatabase<LearnerDb>;
  readonly client: LmsClient;
  /** What the LMS told whoever is shown, on this device. */
  readonly answers: KnownAnswers;
  readonly queries: QueryClient;
  readonly downloads: Downloads;
  readonly stores: LearnerStores;
  readonly telling: KeptTelling;
  /** Certificates are shown: brings their files to this device now, and not when it is quiet. */
  readonly keepCertificatesNow: () => void;
  /** The half of the session that this device keeps; undefined when they signed out or somebody else is signed in now. */
  readonly token: () => Promise<string | undefined>;
  /** The LMS said that their session has ended. What is on this device can be read, and courses go on (S8). */
  readonly hasEnded: Store<boolean>;
  /** Their session was opened anew: what waited for it goes on. */
  readonly onSignedInAgain: () => Promise<void>;
  /** Aborted as soon as they leave: for what goes on by itself meanwhile. */
  readonly closed: AbortSignal;
  /** Another position, or another person: what is shown of this one ends, and all that is the learner's own goes on. */
  readonly leave: () => void;
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
  const [db, chunks] = await Promise.all([openPatiently(learner, env.onSuperseded), openChunksDb()]);
  // Before anything else takes a course's lock, or shows what is known of it.
  // Where its code does not come, the next start does it, or the course when it is opened.
  await import('./recover-what-broke.ts').then(({ recoverWhatBroke }) => recoverWhatBroke(db, document, closing.signal), () => undefined);
  const serverClock = createServerClock(deviceClock);
  const token = async (): Promise<string | undefined> => {
    const here = await lastLearner(device, learner.site);
    return here?.userId === learner.userId ? here.headerToken : undefined;
  };
  const hasEnded = createLiveStore(false);
  const client = lazyClient({
    onSignedOut: () => hasEnded.set(true),
    baseUrl: learner.site,
    fetch: connectivity.fetch,
    askProbe: connectivity.askProbe,
    token,
    onServerDate: (serverMs) => {
      serverClock.noteServerDate(serverMs);
      void rememberClockOffset(device, learner.site, serverMs - Date.now()).catch(() => undefined);
    },
  });

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

  const answers = knownAnswers(db);
  const view = await openView({ answers, dbName: db.name, downloads, telling, isOnline: connectivity.isOnline });
  const { queries } = view;
  const certificates = keepCertificatesLater({ client, db, queries, isOnline: connectivity.isOnline });
  const stopFollowing = [certificates.stop, onSignInChange(device, () => hasEnded.set(false))];

  const own: LearnerSpace = {
    learner,
    as: {},
    view: '',
    get own() {
      return own;
    },
    device,
    db,
    client,
    answers,
    queries,
    downloads,
    stores: createLearnerStores({ db, downloads }),
    telling,
    keepCertificatesNow: certificates.now,
    token,
    hasEnded,
    onSignedInAgain: async () => {
      hasEnded.set(false);
      telling.tellNow();
      await queries.invalidateQueries();
    },
    closed: closing.signal,
    leave: () => undefined,
    close: async () => {
      closing.abort();
      void waking.then((stop) => stop?.());
      for (const stop of stopFollowing) stop();
      view.close();
      await Promise.all([telling.ended, downloads.close()]);
      db.close();
      chunks.close();
    },
  };
  return own;
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
