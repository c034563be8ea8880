import type { IDBPDatabase } from 'idb';
import type { StoredAttachment } from '../calls/stored-call.ts';
import type { LearnerDb, LearnerKey, OutboxEntry } from '../learner-schema.ts';
import { toBase64 } from './base64.ts';
import type { UnsentWork } from './unsent-file.ts';

type Db = IDBPDatabase<LearnerDb>;

export interface FileFacts {
  readonly kind: UnsentWork['kind'];
  readonly fileId: string;
  readonly learner: LearnerKey & { readonly name: string };
  readonly now: number;
}

/** The entries with all that they are about, as a file holds them. What is kept of them does not change any more: they are not open. */
export async function collectUnsent(db: Db, entries: readonly OutboxEntry[], { kind, fileId, learner, now }: FileFacts): Promise<UnsentWork> {
  const transaction = db.transaction(['launches', 'sittings', 'calls', 'attachments', 'items']);
  const abouts = entries.map(({ about }) => about);
  const idsOf = (read: (about: OutboxEntry['about']) => string | undefined): readonly string[] => [...new Set(abouts.flatMap((about) => read(about) ?? []))];
  const all = async <Row>(rows: readonly Promise<Row | undefined>[]): Promise<readonly Row[]> => (await Promise.all(rows)).filter((row) => row !== undefined);
  const [launches, sittings, calls] = await Promise.all([
    all(idsOf((about) => (about.kind === 'call' ? undefined : about.launchId)).map((id) => transaction.objectStore('launches').get(id))),
    all(idsOf((about) => (about.kind === 'sitting' ? about.sittingId : undefined)).map((id) => transaction.objectStore('sittings').get(id))),
    all(idsOf((about) => (about.kind === 'call' ? about.callId : undefined)).map((id) => transaction.objectStore('calls').get(id))),
  ]);
  const ran = new Map(sittings.map(({ enrollmentId, attempt, itemId }) => [`${enrollmentId} ${attempt} ${itemId}`, [enrollmentId, attempt, itemId] as const]));
  const [items, attachments] = await Promise.all([
    all([...ran.values()].map((key) => transaction.objectStore('items').get([...key]))),
    all(calls.flatMap(({ attachmentId }) => (attachmentId === undefined ? [] : transaction.objectStore('attachments').get(attachmentId)))),
  ]);
  const { site, userId, name } = learner;
  return { kind, fileId, site, userId, name, madeAt: new Date(now).toISOString(), entries: entries.map(asItWaited), launches, sittings, calls, attachments: await Promise.all(attachments.map(inFile)), items };
}

/** In a file, what was moved waits. */
function asItWaited(entry: OutboxEntry): OutboxEntry {
  if (entry.state !== 'moved') return entry;
  const { moved: _where, ...rest } = entry;
  return { ...rest, state: 'waiting' };
}

const inFile = async ({ id, callId, name, file }: StoredAttachment): Promise<UnsentWork['attachments'][number]> => ({ id, callId, name, type: file.type, base64: await toBase64(file) });
