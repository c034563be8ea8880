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

/** What a teller keeps as long as it lives. */
export interface TellerDeps extends TellDeps {
  /** When an answer was lost since the app was started, by `seq` and a clock that nobody sets: the other may be set while a late request is still on its way. */
  readonly lostAt: Map<number, number>;
  /** What was said last of runs that go on, by `seq`, and when by that clock (S14). After a restart it is said again. */
  readonly saidSoFar: Map<number, { readonly values: string; readonly at: number }>;
}

/** The telling of one entry. */
export interface Telling<Entry extends OutboxEntry = RunEntry> extends TellerDeps {
  readonly journal: Journal<Entry>;
  /** Aborting it stops before the next request; a write that is on its way is waited for. */
  readonly signal: AbortSignal;
}
