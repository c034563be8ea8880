import { eq, lt, max, sql } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import { randomId } from '../random-id.ts';
import type { Database } from './store.ts';
import { arrivals, siteMemory } from './tables/site-tables.ts';

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface NewArrival {
  readonly number: string;
  readonly key: string;
  readonly owner: string;
}

/** `answer` is undefined where nobody knows what it was: the process ended before it was written down, or it was too long. */
export interface LoggedArrival extends NewArrival {
  readonly at: Date;
  readonly answer: KeptAnswer | undefined;
}

/** What the app's site knows of requests beyond the life of its process. Every method rejects when the database does. */
export interface ArrivalLog {
  /** To be given out before a request is sent, so that it can be asked for by it. */
  mark(): string;
  /** Whether everything that came after a mark was told is still remembered. */
  covers(mark: string): Promise<boolean>;
  /** Writes down that it has arrived. One that stands there under this number already is answered, and nothing is written. */
  begin(arrival: NewArrival): Promise<LoggedArrival | undefined>;
  answered(number: string, answer: KeptAnswer): Promise<void>;
  /** Sees to it that one which has not arrived never does: undefined then, however often it is asked; else what stands there. Whoever begins it later finds it with `barredKey`. */
  bar(number: string): Promise<LoggedArrival | undefined>;
  /** As if it had never come. */
  drop(number: string): Promise<void>;
  find(number: string): Promise<LoggedArrival | undefined>;
}

/** In place of the key of a request that is not to be carried out any more, since its learner was told that it never came. */
export const barredKey = 'never';

const keptMs = 24 * 3_600_000;
/** Shorter, so that clocks that differ do no harm. */
const coveredMs = 20 * 3_600_000;
const longestBody = 64 * 1024;
const pruneEvery = 500;

/** Opens the memory of this database; it begins with the first opening. */
export async function openArrivalLog(db: Database, clock: Clock): Promise<ArrivalLog> {
  const epoch = await epochOf(db);
  let begun = 0;
  return {
    mark: () => `${epoch}.${clock.now().getTime()}`,
    covers: async (mark) => {
      const [whose, at] = mark.split('.');
      const age = clock.now().getTime() - Number(at);
      if (whose !== epoch || !(age >= 0 && age <= coveredMs)) return false;
      // A clock that was ahead for a while, here or in another process, may have thrown away what is not old; what it wrote then shows it.
      const [newest] = await db.select({ at: max(arrivals.at) }).from(arrivals);
      return !newest?.at || newest.at.getTime() - Number(at) <= coveredMs;
    },
    begin: async (arrival) => {
      const at = clock.now();
      begun += 1;
      // Also by a process that never lives to see so many.
      if (begun % pruneEvery === 1) await db.delete(arrivals).where(lt(arrivals.at, new Date(at.getTime() - keptMs)));
      const written = await db.insert(arrivals).values({ ...arrival, at }).onConflictDoNothing().returning({ number: arrivals.number });
      return written.length > 0 ? undefined : find(db, arrival.number);
    },
    answered: async (number, { status, headers, body }) => {
      if (body.byteLength > longestBody) return;
      await db.update(arrivals).set({ status, headers, body }).where(eq(arrivals.number, number));
    },
    bar: (number) => bar(db, number, clock.now()),
    drop: async (number) => {
      await db.delete(arrivals).where(eq(arrivals.number, number));
    },
    find: (number) => find(db, number),
  };
}

/** Two processes may begin it at the same time. */
async function epochOf(db: Database): Promise<string> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${siteMemory} in exclusive mode`);
    const [known] = await tx.select().from(siteMemory);
    if (known) return known.epoch;
    const epoch = randomId();
    await tx.insert(siteMemory).values({ epoch });
    return epoch;
  });
}

async function bar(db: Database, number: string, at: Date): Promise<LoggedArrival | undefined> {
  const barred = await db.insert(arrivals).values({ number, key: barredKey, owner: '', at }).onConflictDoNothing().returning({ number: arrivals.number });
  if (barred.length > 0) return undefined;
  const logged = await find(db, number);
  // It was dropped in between.
  if (!logged) return bar(db, number, at);
  return logged.key === barredKey ? undefined : logged;
}

async function find(db: Database, number: string): Promise<LoggedArrival | undefined> {
  const [row] = await db.select().from(arrivals).where(eq(arrivals.number, number));
  if (!row) return undefined;
  const { status, headers, body, ...arrival } = row;
  return { ...arrival, answer: status === null || headers === null || body === null ? undefined : { status, headers, body: new Uint8Array(body) } };
}
