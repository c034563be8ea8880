import { lt } from 'drizzle-orm';
import { requestLog } from './schema.ts';
import type { Database } from './store.ts';

export type LogEntry = Omit<typeof requestLog.$inferInsert, 'seq'>;

const keptMs = 30 * 24 * 60 * 60 * 1000;
const longestText = 8192;
const pruneEvery = 500;

/** Adds a line for support; old lines go from time to time, so the log does not grow for ever. */
export async function logRequest(db: Database, entry: LogEntry): Promise<void> {
  const cut = (text: string | null | undefined): string | null => text?.slice(0, longestText).replaceAll('\0', '') ?? null;
  const [row] = await db
    .insert(requestLog)
    .values({ ...entry, path: cut(entry.path) ?? '', body: cut(entry.body), answer: cut(entry.answer) })
    .returning({ seq: requestLog.seq });
  if (row && row.seq % pruneEvery === 0) await db.delete(requestLog).where(lt(requestLog.at, new Date(entry.at.getTime() - keptMs)));
}
