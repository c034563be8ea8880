import type { IDBPDatabase } from 'idb';
import { onTestFinished } from 'vitest';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import type { LmsForTelling } from '#sync/lms-for-telling.ts';
import { createServerClock, type ServerClock } from '#sync/server-clock.ts';
import type { Locks } from '#sync/sync-locks.ts';
import { createTeller, type DrainOutcome, type Teller } from '#sync/teller.ts';
import { quarantineMs } from '#sync/waits.ts';
import { freshLearner } from '../offline/fresh-names.ts';
import { LearnerWork } from './learner-work.ts';
import { TurnableClock } from './turnable-clock.ts';
import { UnkindLms } from './unkind-lms.ts';

/** A learner's device with work on it, and an LMS to tell it to. */
export interface TellingDevice {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly work: LearnerWork;
  readonly lms: UnkindLms;
  readonly clock: TurnableClock;
  readonly serverClock: ServerClock;
  readonly userId: string;
  /** The app is started (again): a teller over this database, on whatever LMS and locks. */
  readonly start: (lms?: LmsForTelling, more?: { readonly locks?: Locks; readonly db?: IDBPDatabase<LearnerDb> }) => Teller;
  readonly drain: (lms?: LmsForTelling) => Promise<DrainOutcome>;
  /** Starts anew and drains, with the quarantine over each time, until nothing is left to tell or nothing changes any more. */
  readonly drainToTheEnd: (lms?: LmsForTelling) => Promise<void>;
}

export async function aTellingDevice(userId = 'anna'): Promise<TellingDevice> {
  const db = await openLearnerDb(freshLearner(userId));
  onTestFinished(() => db.close());
  const clock = new TurnableClock();
  const lms = new UnkindLms(userId);
  const serverClock = createServerClock(clock);
  const device: TellingDevice = {
    db, lms, clock, serverClock, userId,
    work: new LearnerWork(db),
    start: (other = lms, more = {}) => createTeller({ db, lms: other, clock, serverClock, learner: { userId }, locks: navigator.locks, ...more }),
    drain: (other) => device.start(other).drain(new AbortController().signal),
    drainToTheEnd: async (other) => {
      for (let round = 0; round < 12; round += 1) {
        clock.turn(quarantineMs + 1);
        const outcome = await device.drain(other);
        if (outcome.kind === 'nothing') return;
      }
    },
  };
  return device;
}
