import type { IDBPDatabase } from 'idb';
import type { LearnerDb, OutboxEntry, RunEntry } from '#offline/learner-schema.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import type { LmsForTelling } from './lms-for-telling.ts';
import type { ServerClock } from './server-clock.ts';

/** What the telling stands on. */
export interface TellDeps {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly lms: LmsForTelling;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
  /** Whose database `db` is. */
  readonly learner: { readonly userId: string };
}

/** The telling of one entry. */
export interface Telling<Entry extends OutboxEntry = RunEntry> extends TellDeps {
  readonly journal: Journal<Entry>;
  /** Aborting it stops before the next request; a write that is on its way is waited for. */
  readonly signal: AbortSignal;
}
