import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { Clock } from './clock.ts';
import { countOutbox } from './count-outbox.ts';
import { leadTelling } from './lead-telling.ts';
import { termsOf, type Presence } from './presence.ts';
import { createRunner } from './runner.ts';
import { joinSyncChannel, type SyncMessage } from './sync-channel.ts';
import { leaderLock, type Locks } from './sync-locks.ts';
import type { Subscribable, SyncPhase, SyncState } from './sync-state.ts';
import type { Teller } from './teller.ts';
import type { WakeReason, WakeUps } from './wake-ups.ts';

export interface KeepTellingDeps {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly teller: Teller;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly wakeUps: WakeUps;
  /** When this tab may be stopped by the browser: it then hands over to the next. Absent: never. */
  readonly presence?: Presence;
  /** 0…1, for the jitter of back-offs. */
  readonly random?: () => number;
  /** Ends it, for sign-out and for closing the database. */
  readonly signal: AbortSignal;
}

/** The telling that goes on while the app is open; its state is the same in every tab of the learner. */
export interface KeptTelling extends Subscribable<SyncState> {
  /** Tries now, whatever it waits for; also after the learner has signed in again or has let a parked enrollment wait again. */
  tellNow(): void;
  /** After the signal's abort: this tab tells nothing any more, and what was on its way has been noted. Only then may the database be closed. */
  readonly ended: Promise<unknown>;
}

/**
 * Keeps telling until `signal` aborts. One tab does it, the first that is open (S10); when that goes, the next one takes over. It tries at the start, on
 * wake-ups of any tab, when something new waits, and after a back-off as long as something could not be told (S8).
 */
export function keepTelling(deps: KeepTellingDeps): KeptTelling {
  const { db, locks, wakeUps, signal } = deps;
  let state: SyncState = { phase: 'idle', waiting: 0, open: 0, unsure: 0, refused: 0, parked: 0, lastToldAt: undefined };
  let phase: SyncPhase = { phase: 'idle' };
  /** How the leader's work is woken, while this tab is the leader. */
  let wakeLeader: ((why: WakeReason) => void) | undefined;
  const listeners = new Set<() => void>();

  const show = (next: SyncState): void => {
    if (signal.aborted || JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  // Many steps make many changes: while one count runs, all that come meanwhile are answered by the next.
  const counter = createRunner(async () => show({ ...phase, ...(await countOutbox(db)) }), { signal });
  // A closed database has nothing new to count.
  const count = (): void => void counter.ask().catch(() => undefined);

  const hear = (message: SyncMessage): void => {
    if (message.type === 'wake') wakeLeader?.(message.why);
    else if (message.type === 'ask-phase' && wakeLeader) channel.send({ type: 'phase', phase });
    else if (message.type === 'phase' && !wakeLeader) follow(message.phase);
  };
  const follow = (next: SyncPhase): void => {
    phase = next;
    count();
  };
  const channel = joinSyncChannel(db.name, hear);
  const publish = (next: SyncPhase): void => {
    channel.send({ type: 'phase', phase: next });
    follow(next);
  };
  const wake = (why: WakeReason): void => (wakeLeader ? wakeLeader(why) : channel.send({ type: 'wake', why }));
  const wakeUpsOfAnyTab: WakeUps = (wakeMe) => {
    wakeLeader = wakeMe;
    return () => (wakeLeader = undefined);
  };
  const lead = (signal: AbortSignal): Promise<void> => leadTelling({ ...deps, signal, random: deps.random ?? Math.random, wakeUps: wakeUpsOfAnyTab, publish });
  const terms = termsOf(deps.presence ?? (() => () => undefined), signal);
  // A request for the lock rejects only when its term ends while this tab still waits for its turn.
  const ended = terms.serve((signal) => locks.request(leaderLock(db.name), { signal }, () => lead(signal)).catch(() => undefined));

  const stopListening = [onOutboxChange(db.name, count), wakeUps(wake)];
  signal.addEventListener('abort', () => {
    for (const stop of stopListening) stop();
    channel.close();
  });
  channel.send({ type: 'ask-phase' });
  count();

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tellNow: () => wake('asked'),
    ended,
  };
}
