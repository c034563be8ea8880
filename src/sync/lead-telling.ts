import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { dueInMs } from '#offline/calls/due.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import { backOffMs } from './back-off.ts';
import type { Clock } from './clock.ts';
import { longestAskedForMs, soonerMs } from './waits.ts';
import { createRunner } from './runner.ts';
import type { SyncPhase } from './sync-state.ts';
import type { DrainOutcome, Teller } from './teller.ts';
import type { WakeReason, WakeUps } from './wake-ups.ts';

export interface LeadDeps {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly teller: Teller;
  readonly clock: Clock;
  readonly wakeUps: WakeUps;
  /** 0…1, for the jitter. */
  readonly random: () => number;
  readonly publish: (phase: SyncPhase) => void;
  readonly signal: AbortSignal;
}

/**
 * The work of the one tab that tells: drains at the start, at every wake-up, when something new waits, and after a back-off while something could not be
 * told. Resolves when `signal` aborts.
 */
export async function leadTelling({ db, teller, clock, wakeUps, random, publish, signal }: LeadDeps): Promise<void> {
  let failures = 0;
  let timer = new AbortController();
  let dueTimer = new AbortController();
  let soonerTimer = new AbortController();
  /** Whether the last drain came to its end: then a run that goes on may be told so far (S14). Else what it waits for decides when the next one is. */
  let isSettled = false;
  let drainOrder = new AbortController();
  /** What a drain has seen and left waiting: a change of the outbox that brings nothing new, the teller's own steps above all, wakes nobody. */
  let known: ReadonlySet<number> = new Set();

  let underWay: Promise<unknown> = Promise.resolve();
  const drainOnce = (): Promise<void> => {
    const running = drainNow();
    underWay = running.catch(() => undefined);
    return running;
  };
  const drainNow = async (): Promise<void> => {
    timer.abort();
    soonerTimer.abort();
    drainOrder = new AbortController();
    const before = await tellableNow(db, clock);
    known = before;
    if (before.size > 0) publish({ phase: 'telling' });
    const outcome = await teller.drain(AbortSignal.any([signal, drainOrder.signal]));
    known = new Set([...(await tellableNow(db, clock))].filter((seq) => before.has(seq)));
    failures = outcome.kind === 'later' ? failures + 1 : 0;
    isSettled = outcome.kind === 'told' || outcome.kind === 'nothing';
    publish(phaseAfter(outcome));
    if (outcome.kind === 'later') wakeIn(Math.max(Math.min(outcome.retryAfterMs ?? 0, longestAskedForMs), backOffMs(failures, random())));
    void wakeForNews();
  };
  const runner = createRunner(drainOnce, { signal });
  const storageFailed = (): void => {
    if (signal.aborted) return;
    failures += 1;
    publish({ phase: 'waiting', because: 'storage-failed' });
    wakeIn(backOffMs(failures, random()));
  };
  const drain = (): void => void runner.ask().catch(storageFailed);

  const wakeIn = (ms: number): void => {
    timer = new AbortController();
    const either = AbortSignal.any([signal, timer.signal]);
    void clock.sleep(ms, either).then(() => (either.aborted ? undefined : drain()));
  };
  const wakeForNews = async (): Promise<void> => {
    const waiting = await tellableNow(db, clock).catch(() => new Set<number>()); // closed for a newer version: that one tells on
    await wakeWhenDue().catch(() => undefined);
    await wakeWhileOpen().catch(() => undefined);
    if ([...waiting].some((seq) => !known.has(seq))) drain();
  };
  /** A decision that can still be taken back is told as soon as its time has come (S16). */
  const wakeWhenDue = async (): Promise<void> => {
    const waits = (await db.getAllFromIndex('outbox', 'by-due')).map((entry) => dueInMs(entry, clock.now())).filter((ms) => ms > 0);
    dueTimer.abort();
    if (waits.length === 0) return;
    dueTimer = new AbortController();
    const either = AbortSignal.any([signal, dueTimer.signal]);
    void clock.sleep(Math.min(...waits), either).then(() => (either.aborted ? undefined : drain()));
  };
  /** What a run that goes on writes to the disk wakes nobody: it is looked at now and then. */
  const wakeWhileOpen = async (): Promise<void> => {
    const open = await db.countFromIndex('outbox', 'by-state', 'open');
    soonerTimer.abort();
    if (open === 0 || !isSettled) return;
    soonerTimer = new AbortController();
    const either = AbortSignal.any([signal, soonerTimer.signal]);
    void clock.sleep(soonerMs, either).then(() => (either.aborted ? undefined : drain()));
  };
  const wake = (why: WakeReason): void => {
    if (why === 'signed-in') drainOrder.abort();
    if (why !== 'reachable') failures = 0;
    drain();
  };

  const stopListening = [wakeUps(wake), onOutboxChange(db.name, () => void wakeForNews())];
  drain();
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  for (const stop of stopListening) stop();
  // A request that is on its way gets its answer noted: whoever closes the database waits for this.
  await underWay;
}

/** What waits, without what is not due yet. */
async function tellableNow(db: IDBPDatabase<LearnerDb>, clock: Pick<Clock, 'now'>): Promise<ReadonlySet<number>> {
  const [waiting, due] = await Promise.all([db.getAllKeysFromIndex('outbox', 'by-state', 'waiting'), db.getAllFromIndex('outbox', 'by-due')]);
  const early = new Set(due.filter((entry) => dueInMs(entry, clock.now()) > 0).map(({ seq }) => seq));
  return new Set(waiting.filter((seq) => !early.has(seq)));
}

function phaseAfter(outcome: DrainOutcome): SyncPhase {
  if (outcome.kind === 'later') return { phase: 'waiting', because: outcome.because };
  return outcome.kind === 'paused' ? { phase: 'paused', because: outcome.why } : { phase: 'idle' };
}
