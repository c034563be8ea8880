import { eq, lt } from 'drizzle-orm';
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
  covers(mark: string): boolean;
  /** Writes down that it has arrived. One that stands there under this number already is answered, and nothing is written. */
  begin(arrival: NewArrival): Promise<LoggedArrival | undefined>;
  answered(number: string, answer: KeptAnswer): Promise<void>;
  /** As if it had never come. */
  drop(number: string): Promise<void>;
  find(number: string): Promise<LoggedArrival | undefined>;
}

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
    covers: (mark) => {
      const [whose, at] = mark.split('.');
      const age = clock.now().getTime() - Number(at);
      return whose === epoch && age >= 0 && age <= coveredMs;
    },
    begin: async (arrival) => {
      const at = clock.now();
      begun += 1;
      if (begun % pruneEvery === 0) await db.delete(arrivals).where(lt(arrivals.at, new Date(at.getTime() - keptMs)));
      const written = await db.insert(arrivals).values({ ...arrival, at }).onConflictDoNothing().returning({ number: arrivals.number });
      return written.length > 0 ? undefined : find(db, arrival.number);
    },
    answered: async (number, { status, headers, body }) => {
      if (body.byteLength > longestBody) return;
      await db.update(arrivals).set({ status, headers, body }).where(eq(arrivals.number, number));
    },
    drop: async (number) => {
      await db.delete(arrivals).where(eq(arrivals.number, number));
    },
    find: (number) => find(db, number),
  };
}

async function epochOf(db: Database): Promise<string> {
  const [known] = await db.select().from(siteMemory);
  if (known) return known.epoch;
  const epoch = randomId();
  await db.insert(siteMemory).values({ epoch });
  return epoch;
}

async function find(db: Database, number: string): Promise<LoggedArrival | undefined> {
  const [row] = await db.select().from(arrivals).where(eq(arrivals.number, number));
  if (!row) return undefined;
  const { status, headers, body, ...arrival } = row;
  return { ...arrival, answer: status === null || headers === null || body === null ? undefined : { status, headers, body: new Uint8Array(body) } };
}
