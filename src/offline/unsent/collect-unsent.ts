import type { IDBPDatabase, IDBPObjectStore, StoreNames } from 'idb';
import type { StoredAttachment } from '../calls/stored-call.ts';
import type { LearnerDb, LearnerKey, OutboxEntry, Sitting } from '../learner-schema.ts';
import { toBase64 } from './base64.ts';
import type { UnsentWork } from './unsent-file.ts';

type Db = IDBPDatabase<LearnerDb>;
type StoreOf<Name extends StoreNames<LearnerDb>> = IDBPObjectStore<LearnerDb, StoreNames<LearnerDb>[], Name>;

export interface FileFacts {
  readonly kind: UnsentWork['kind'];
  readonly fileId: string;
  readonly learner: LearnerKey & { readonly name: string };
  readonly now: number;
}

/** The entries with all that they are about, as a file holds them. What is kept of them does not change any more: they are not open. */
export async function collectUnsent(db: Db, entries: readonly OutboxEntry[], { kind, fileId, learner, now }: FileFacts): Promise<UnsentWork> {
  const transaction = db.transaction(['launches', 'sittings', 'calls', 'attachments', 'items', 'outbox']);
  const abouts = entries.map(({ about }) => about);
  const idsOf = (read: (about: OutboxEntry['about']) => string | undefined): readonly string[] => [...new Set(abouts.flatMap((about) => read(about) ?? []))];
  const all = async <Row>(rows: readonly Promise<Row | undefined>[]): Promise<readonly Row[]> => (await Promise.all(rows)).filter((row) => row !== undefined);
  const [launches, own, calls] = await Promise.all([
    all(idsOf((about) => (about.kind === 'call' ? undefined : about.launchId)).map((id) => transaction.objectStore('launches').get(id))),
    all(idsOf((about) => (about.kind === 'sitting' ? about.sittingId : undefined)).map((id) => transaction.objectStore('sittings').get(id))),
    all(idsOf((about) => (about.kind === 'call' ? about.callId : undefined)).map((id) => transaction.objectStore('calls').get(id))),
  ]);
  const sittings = [...own, ...(kind === 'moved' ? await earlierRuns(transaction.objectStore('sittings'), transaction.objectStore('outbox'), own) : [])];
  const ran = new Map(own.map(({ enrollmentId, attempt, itemId }) => [`${enrollmentId} ${attempt} ${itemId}`, [enrollmentId, attempt, itemId] as const]));
  const [items, attachments] = await Promise.all([
    all([...ran.values()].map((key) => transaction.objectStore('items').get([...key]))),
    all(calls.flatMap(({ attachmentId }) => (attachmentId === undefined ? [] : transaction.objectStore('attachments').get(attachmentId)))),
  ]);
  const { site, userId, name } = learner;
  return { kind, fileId, site, userId, name, madeAt: new Date(now).toISOString(), entries: entries.map(asItWaited), launches, sittings, calls, attachments: await Promise.all(attachments.map(inFile)), items };
}

/**
 * The runs of the same attempt that were told before these: what they earned counts (S6). Only of further attempts: of the first one the LMS itself says what it holds, and is believed.
 */
async function earlierRuns(sittings: StoreOf<'sittings'>, outbox: StoreOf<'outbox'>, runs: readonly Sitting[]): Promise<readonly Sitting[]> {
  const further = runs.filter(({ attempt }) => attempt > 1);
  const found: Sitting[] = [];
  for (const enrollmentId of new Set(further.map((run) => run.enrollmentId))) {
    for (const one of await sittings.index('by-enrollment').getAll(enrollmentId)) {
      const isBefore = further.some((run) => run.enrollmentId === enrollmentId && run.attempt === one.attempt && run.seq > one.seq);
      if (isBefore && !runs.some(({ id }) => id === one.id) && (await outbox.get(one.seq))?.state === 'told') found.push(one);
    }
  }
  return found;
}

/** In a file, what was moved waits. */
function asItWaited(entry: OutboxEntry): OutboxEntry {
  if (entry.state !== 'moved') return entry;
  const { moved: _where, ...rest } = entry;
  return { ...rest, state: 'waiting' };
}

const inFile = async ({ id, callId, name, file }: StoredAttachment): Promise<UnsentWork['attachments'][number]> => ({ id, callId, name, type: file.type, base64: await toBase64(file) });
