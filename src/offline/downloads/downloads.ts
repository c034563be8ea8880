import type { IDBPDatabase } from 'idb';
import { type ChunksDb, type PackageAbout, packagesOf, type StoredPackage } from '../chunks/chunks-db.ts';
import { changePackage, deletePackage, wantPackage } from '../chunks/package-record.ts';
import type { LearnerDb } from '../learner-schema.ts';
import { courseLock } from '../locks.ts';
import { createQueue } from './download-queue.ts';
import type { DownloadState, FetchPackage } from './download-state.ts';
import { type DownloadNews, openDownloadsChannel } from './downloads-channel.ts';
import { deleteOlderPackages, forgetCourse } from './forget-course.ts';
import { retryIsDue, type RetryIsDue } from './retry-is-due.ts';
import type { EstimateStorage } from './room-left.ts';
import { createSlots } from '../slots.ts';
import { rankOf, stateOfRecords, withKeptRevision } from './state-of-records.ts';

export interface DownloadsEnv {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly chunks: ChunksDb;
  readonly fetchPackage: FetchPackage;
  /** Resolves when the content worker that serves this package is active: not before that is a download *ready*. */
  readonly playerIsReady: (about: PackageAbout) => Promise<void>;
  /** Called when the learner asks for a download: the moment to ask the browser to protect the storage. */
  readonly onWanted?: () => void;
  readonly mostAtOnce?: number;
  readonly retryIsDue?: RetryIsDue;
  readonly estimate?: EstimateStorage;
}

/** One learner's downloads, in all tabs. Acts resolve when what was asked is on the disk, and throw StorageError. */
export interface Downloads {
  /** Asks for a package, or goes on with it. Another revision's half download is thrown away. */
  readonly start: (about: PackageAbout) => Promise<void>;
  /** Stops at the byte reached and keeps what is here. */
  readonly pause: (enrollmentId: string) => Promise<void>;
  /** Goes on at the byte reached; also: tries again now. */
  readonly resume: (enrollmentId: string) => Promise<void>;
  /** Stops and deletes all of the download. A revision that was ready before stays. */
  readonly cancel: (enrollmentId: string) => Promise<void>;
  /** Puts a download that is not finished so many places later among the others (earlier: negative). What runs already runs on; the next free place is for the first that waits. */
  readonly move: (enrollmentId: string, by: number) => Promise<void>;
  /** Deletes a kept course and whatever is here of a newer one. What was done in it stays. `open`: a tab has it open, nothing was deleted. */
  readonly remove: (enrollmentId: string) => Promise<'removed' | 'open'>;
  /** The same object until something changes. */
  readonly stateOf: (enrollmentId: string) => DownloadState;
  /** Everything that is or was known here, by enrollment; the same map until something changes. */
  readonly all: () => ReadonlyMap<string, DownloadState>;
  /** The downloads that are not finished, in the order in which they go; the same list until something changes. */
  readonly queue: () => readonly PackageAbout[];
  readonly subscribe: (listener: () => void) => () => void;
  /** The database was read once: before that every state is `none`. Rejects when the browser refuses to read it. */
  readonly isKnown: Promise<void>;
  /** Stops everything here (signed out, page closes); the next start goes on. */
  readonly close: () => Promise<void>;
}

interface Run {
  readonly enrollmentId: string;
  readonly abort: AbortController;
  /** Ends the present wait for a better connection. */
  nudge: AbortController;
  /** False while another tab writes this package. */
  isWriter: boolean;
  ended: Promise<void>;
}

const none: DownloadState = { kind: 'none' };

export function createDownloads(env: DownloadsEnv): Downloads {
  const { db, chunks } = env;
  let shown: ReadonlyMap<string, DownloadState> = new Map();
  const listeners = new Set<() => void>();
  const runs = new Map<string, Run>();
  const queue = createQueue();
  const slots = createSlots(env.mostAtOnce ?? 2);
  const estimate: EstimateStorage = env.estimate ?? (() => navigator.storage.estimate());
  let isClosed = false;

  const tellListeners = (): void => {
    for (const listener of listeners) listener();
  };
  const show = (enrollmentId: string, state: DownloadState): void => {
    if (state.kind === 'ready' || state.kind === 'failed') queue.set(enrollmentId, undefined);
    shown = new Map(shown).set(enrollmentId, state);
    tellListeners();
  };
  const packagesOfEnrollment = async (enrollmentId: string): Promise<StoredPackage[]> =>
    (await packagesOf(chunks, db.name)).filter(({ about }) => about.enrollmentId === enrollmentId);
  const runsOf = (enrollmentId: string): Run[] => [...runs.values()].filter((run) => run.enrollmentId === enrollmentId);

  /** Takes a package up, unless this tab has it in hand already. */
  const take = ({ packageKey, about: { enrollmentId } }: StoredPackage, keptRevision: number | undefined): void => {
    if (isClosed || runs.has(packageKey)) return;
    const abort = new AbortController();
    const run: Run = { enrollmentId, abort, nudge: new AbortController(), isWriter: false, ended: Promise.resolve() };
    const tell = (state: DownloadState): void => {
      if (abort.signal.aborted) return; // what holds now was shown by whoever aborted
      const full = withKeptRevision(state, keptRevision);
      show(enrollmentId, full);
      channel.tell({ kind: 'state', enrollmentId, state: full });
    };
    const waitForRetry: RetryIsDue = (attempt, signal) => {
      run.nudge = new AbortController();
      return (env.retryIsDue ?? retryIsDue)(attempt, AbortSignal.any([signal, run.nudge.signal]));
    };
    // What downloads and checks a package comes when one is wanted: a first screen does without.
    const running = import('./run-download.ts').then(({ runDownload }) => runDownload(packageKey, { ...env, slots, estimate, retryIsDue: waitForRetry, signal: abort.signal, rank: () => queue.rankOf(enrollmentId), onBegin: () => (run.isWriter = true), show: tell }));
    const end = (): void => {
      runs.delete(packageKey);
      if (abort.signal.aborted && !isClosed) void afterAbort(enrollmentId).catch(() => undefined);
    };
    run.ended = running.catch(() => tell({ kind: 'failed', reason: 'storage-failed' })).finally(end);
    runs.set(packageKey, run);
  };

  /** Looks into the database what holds now, and does it. */
  const follow = async (enrollmentId: string): Promise<void> => {
    const records = await packagesOfEnrollment(enrollmentId);
    const { state, going, keptRevision } = stateOfRecords(records);
    queue.set(enrollmentId, going);
    for (const [packageKey, run] of runs) {
      if (run.enrollmentId !== enrollmentId) continue;
      if (packageKey === going?.packageKey && going.wish === 'go') run.nudge.abort();
      else run.abort.abort();
    }
    // A running download is shown by the tab that runs it, from what it just heard from the network.
    const isShownByItsRun = state.kind === 'queued' && ['downloading', 'checking', 'paused'].includes(shown.get(enrollmentId)?.kind ?? '') && runsOf(enrollmentId).length > 0;
    if (isShownByItsRun) tellListeners(); // its place may be another
    else show(enrollmentId, state);
    if (going?.wish === 'go') take(going, keptRevision);
  };

  /** Its last bytes are counted only now; and when it was resumed before it had ended, nobody took it up again. */
  const afterAbort = async (enrollmentId: string): Promise<void> => {
    await follow(enrollmentId);
    if (!isClosed && runsOf(enrollmentId).length === 0) channel.tell({ kind: 'state', enrollmentId, state: shown.get(enrollmentId) ?? none });
  };

  const hear = (news: DownloadNews): void => {
    if (news.kind === 'changed') void follow(news.enrollmentId).catch(() => undefined);
    else if (!runsOf(news.enrollmentId).some((run) => run.isWriter)) show(news.enrollmentId, news.state);
  };
  const channel = openDownloadsChannel(db.name, hear);

  /** Tells everybody what was just written, and waits until this tab's own runs that it ends have ended. */
  const followEverywhere = async (enrollmentId: string): Promise<void> => {
    channel.tell({ kind: 'changed', enrollmentId });
    const before = runsOf(enrollmentId);
    await follow(enrollmentId);
    const ending = before.filter((run) => run.abort.signal.aborted);
    await Promise.all(ending.map((run) => run.ended));
    if (ending.length > 0) await follow(enrollmentId); // the last bytes of the run that ended are counted now
  };
  const deleteWhere = async (enrollmentId: string, isMeant: (record: StoredPackage) => boolean): Promise<void> => {
    for (const record of (await packagesOfEnrollment(enrollmentId)).filter(isMeant)) {
      await deletePackage(chunks, record.packageKey);
      await forgetCourse(db, record.packageKey, enrollmentId); // it may have become ready at this very moment
    }
  };
  const changeWish = async (enrollmentId: string, wish: StoredPackage['wish']): Promise<void> => {
    const { going } = stateOfRecords(await packagesOfEnrollment(enrollmentId));
    if (going) await changePackage(chunks, going, { wish, pausedWhy: undefined });
    await followEverywhere(enrollmentId);
  };

  const move = async (enrollmentId: string, by: number): Promise<void> => {
    const going = new Map((await packagesOf(chunks, db.name)).filter(({ state }) => state !== 'ready').map((record) => [record.about.enrollmentId, record]));
    for (const [moved, rank] of queue.moved(enrollmentId, by)) {
      const record = going.get(moved);
      if (!record) continue;
      await changePackage(chunks, { packageKey: record.packageKey }, { rank }); // also of one that was just begun anew
      channel.tell({ kind: 'changed', enrollmentId: moved });
      await follow(moved);
    }
  };

  const begin = async (): Promise<void> => {
    const records = await packagesOf(chunks, db.name);
    const inOrder = records.toSorted((one, other) => rankOf(one) - rankOf(other));
    for (const enrollmentId of new Set(inOrder.map(({ about }) => about.enrollmentId))) {
      await deleteOlderPackages(db, chunks, enrollmentId);
      await follow(enrollmentId);
    }
  };

  const isKnown = begin();
  isKnown.catch(() => undefined); // heard by whoever waits for it
  return {
    start: async (about) => {
      env.onWanted?.();
      const isOfAnotherRevision = (record: StoredPackage): boolean => record.state !== 'ready' && record.about.revision !== about.revision;
      await deleteWhere(about.enrollmentId, isOfAnotherRevision);
      await wantPackage(chunks, db.name, about);
      await followEverywhere(about.enrollmentId);
    },
    pause: (enrollmentId) => changeWish(enrollmentId, 'pause'),
    resume: (enrollmentId) => changeWish(enrollmentId, 'go'),
    cancel: async (enrollmentId) => {
      await deleteWhere(enrollmentId, ({ state }) => state !== 'ready');
      await followEverywhere(enrollmentId);
    },
    move,
    remove: async (enrollmentId) => {
      const didRemove = await navigator.locks.request(courseLock(db.name, enrollmentId), { ifAvailable: true }, async (lock) => {
        if (!lock) return false;
        await deleteWhere(enrollmentId, () => true);
        return true;
      });
      if (didRemove) await followEverywhere(enrollmentId);
      return didRemove ? 'removed' : 'open';
    },
    stateOf: (enrollmentId) => shown.get(enrollmentId) ?? none,
    all: () => shown,
    queue: queue.inOrder,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isKnown,
    close: async () => {
      isClosed = true;
      for (const run of runs.values()) run.abort.abort();
      await Promise.all([...runs.values()].map((run) => run.ended));
      channel.close();
    },
  };
}
