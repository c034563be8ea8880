import type { IDBPDatabase } from 'idb';
import type { ChunksDb, PackageAbout, StoredPackage } from '../chunks/chunks-db.ts';
import { changePackage, deletePackage } from '../chunks/package-record.ts';
import { countBytes } from '../chunks/ranges.ts';
import type { LearnerDb } from '../learner-schema.ts';
import { packageWriterLock } from '../locks.ts';
import type { DownloadFailure, DownloadState, FetchPackage, PauseReason, Progress } from './download-state.ts';
import { keepCourse } from './keep-course.ts';
import { createProgressReport } from './progress-report.ts';
import { type ReceiveOutcome, receivePackage } from './receive-package.ts';
import type { RetryIsDue } from './retry-is-due.ts';
import type { EstimateStorage } from './room-left.ts';
import type { Slots } from '../slots.ts';

export interface RunEnv {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly chunks: ChunksDb;
  readonly slots: Slots;
  readonly fetchPackage: FetchPackage;
  readonly playerIsReady: (about: PackageAbout) => Promise<void>;
  readonly estimate: EstimateStorage;
  readonly retryIsDue: RetryIsDue;
  /** Aborted when the learner pauses or cancels, and when the tab closes its downloads. */
  readonly signal: AbortSignal;
  /** Its place among those that wait: the lowest goes first. */
  readonly rank: () => number;
  /** This tab writes now; until then another one may. */
  readonly onBegin: () => void;
  readonly show: (state: DownloadState) => void;
}

const progressOf = (record: StoredPackage): Progress => ({ bytes: countBytes(record.ranges), total: record.size });

async function tryOnce(record: StoredPackage, env: RunEnv): Promise<ReceiveOutcome> {
  const { db, chunks, signal, show, playerIsReady } = env;
  if (record.state !== 'received') {
    const report = createProgressReport(show);
    report.add(progressOf(record)); // shown before the LMS answers: a slow one is no reason to look idle
    const outcome = await receivePackage(record, { ...env, signal, onProgress: report.add }).finally(report.stop);
    if (outcome.kind !== 'received') return outcome;
  }
  show({ kind: 'checking', ...progressOf(record) });
  return keepCourse(db, chunks, record, playerIsReady).catch((): ReceiveOutcome => ({ kind: 'failed', reason: 'storage-failed' }));
}

/** Tries as long as each try brings it further, on one place in the queue. */
async function tryInOnePlace(packageKey: string, env: RunEnv): Promise<Exclude<ReceiveOutcome, { kind: 'more' }>> {
  while (!env.signal.aborted) {
    const record = await env.chunks.get('packages', packageKey);
    if (!record || record.wish === 'pause') break;
    const outcome = await tryOnce(record, env);
    if (outcome.kind !== 'more') return outcome;
  }
  return { kind: 'aborted' };
}

/**
 * Nothing of a failed download stays, unless it was the storage that failed: then this connection may be the trouble (a newer tab took the database), and
 * another tab, or the next start, goes on with what is here.
 */
const fail = async (packageKey: string, reason: DownloadFailure, env: RunEnv): Promise<void> => {
  if (reason !== 'storage-failed') await deletePackage(env.chunks, packageKey).catch(() => undefined);
  env.show({ kind: 'failed', reason });
};

/** Waits as the reason asks for; false when the learner must do something first. */
async function waitFor(why: PauseReason, record: StoredPackage, attempt: number, env: RunEnv): Promise<boolean> {
  if (why === 'storage-full') {
    await changePackage(env.chunks, record, { wish: 'pause', pausedWhy: why }).catch(() => undefined);
    env.show({ kind: 'paused', why, ...progressOf(record) });
    return false;
  }
  env.show({ kind: 'paused', why, ...progressOf(record) });
  await env.retryIsDue(attempt, env.signal);
  return true;
}

async function run(packageKey: string, env: RunEnv): Promise<void> {
  let attempt = 0;
  let bytesBefore = -1;
  while (!env.signal.aborted) {
    const record = await env.chunks.get('packages', packageKey);
    if (!record || record.wish === 'pause' || record.state === 'ready') return;
    const sayQueued = (): void => env.show({ kind: 'queued', ...progressOf(record) });
    const outcome = await env.slots.run(env.signal, sayQueued, () => tryInOnePlace(packageKey, env), env.rank);
    const now = (await env.chunks.get('packages', packageKey)) ?? record;
    if (outcome.kind === 'aborted') return;
    if (outcome.kind === 'failed') return fail(packageKey, outcome.reason, env);
    if (outcome.kind === 'received') return env.show({ kind: 'ready', bytes: now.size ?? 0, revision: now.about.revision });
    const { bytes } = progressOf(now);
    attempt = bytes > bytesBefore ? 1 : attempt + 1;
    bytesBefore = bytes;
    if (!(await waitFor(outcome.why, now, attempt, env))) return;
  }
}

/**
 * Brings one package to its end: received, checked and kept; or failed; or paused until the learner wants otherwise. A lost connection is no end.
 * One tab at a time writes a package: the others wait here and take over when that tab goes.
 */
export async function runDownload(packageKey: string, env: RunEnv): Promise<void> {
  try {
    await navigator.locks.request(packageWriterLock(packageKey), { signal: env.signal }, async () => {
      env.onBegin();
      await run(packageKey, env);
    });
  } catch (error) {
    if (!env.signal.aborted) throw error;
  }
}
