import type { IDBPDatabase } from 'idb';
import { countedAs } from '../counted-as.ts';
import type { LearnerDb, LearnerKey, OutboxEntry } from '../learner-schema.ts';
import { nextSeq } from '../next-seq.ts';
import { announceOutboxChange } from '../outbox-channel.ts';
import { write } from '../write.ts';
import { attemptsHere } from './attempts-here.ts';
import { fromBase64 } from './base64.ts';
import { parseUnsent, type UnreadableReason, type UnsentWork } from './unsent-file.ts';

type Db = IDBPDatabase<LearnerDb>;

/** What became of a file that somebody wanted to take up here. */
export type TakenUp =
  /** So many entries wait here now, as somebody counts them. */
  | { readonly kind: 'taken-up'; readonly count: number }
  | { readonly kind: 'refused'; readonly reason: UnreadableReason | 'other-site' | 'other-learner' | 'copy' | 'from-here' | 'before' };

/**
 * Takes the unsent work of a file up: it waits here, and is told by this device. Only of the learner whose database this is, and each piece once, whatever files it comes in:
 * told twice is worse than not at all (S9). On the disk when it resolves.
 */
export async function takeUp(db: Db, learner: LearnerKey, text: string, now = Date.now()): Promise<TakenUp> {
  const work = await parseUnsent(text);
  if (typeof work === 'string') return { kind: 'refused', reason: work };
  if (work.site !== learner.site) return { kind: 'refused', reason: 'other-site' };
  if (work.userId !== learner.userId) return { kind: 'refused', reason: 'other-learner' };
  if (work.kind !== 'moved') return { kind: 'refused', reason: 'copy' };
  const taken = await addToOutbox(db, work, now);
  if (taken.kind === 'taken-up') announceOutboxChange(db.name);
  return taken;
}

/** Where it is noted that a file was taken up here. The counters are the device's own, and a file's ID is nobody else's. */
const markOf = (fileId: string): string => `taken-up ${fileId}`;
/** Whether files were taken up here: without that, one could be a second time, and be told twice. */
export const hasTakenUp = async (db: Db): Promise<boolean> => (await db.count('counters', IDBKeyRange.bound(markOf(''), markOf('\uffff')))) > 0;

const idOf = ({ about }: OutboxEntry): string => (about.kind === 'launch' ? about.launchId : about.kind === 'sitting' ? about.sittingId : about.callId);

const addToOutbox = (db: Db, work: UnsentWork, now: number): Promise<TakenUp> =>
  write(db, ['launches', 'sittings', 'items', 'calls', 'attachments', 'outbox', 'counters'], 'strict', async (transaction): Promise<TakenUp> => {
    const counters = transaction.objectStore('counters');
    const [launches, sittings, calls, outbox] = [transaction.objectStore('launches'), transaction.objectStore('sittings'), transaction.objectStore('calls'), transaction.objectStore('outbox')];
    if (await counters.get(markOf(work.fileId))) return { kind: 'refused', reason: 'before' };
    const here = await outbox.getAll();
    const entriesHere = new Map(here.map((entry) => [idOf(entry), entry]));
    const isFromHere = work.entries.some((entry) => entriesHere.get(idOf(entry))?.state === 'moved');
    if (isFromHere) return { kind: 'refused', reason: 'from-here' };
    const fresh = work.entries.filter((entry) => !entriesHere.has(idOf(entry)) && (entry.state === 'waiting' || entry.state === 'parked')).toSorted((one, other) => one.seq - other.seq);
    if (fresh.length === 0) return { kind: 'refused', reason: 'before' };

    // In the order of the other device, after all that is here (S12).
    const seqs = new Map<string, number>();
    const inOrder = [...fresh.map((entry) => ({ id: idOf(entry), seq: entry.seq })), ...work.launches, ...work.sittings, ...work.calls].toSorted((one, other) => one.seq - other.seq);
    for (const { id } of inOrder) if (!seqs.has(id)) seqs.set(id, await nextSeq(counters));
    const seqOf = (id: string): number => seqs.get(id) ?? 0; // all are there
    const wasRefused = (id: string): boolean => entriesHere.get(id)?.state === 'refused';
    const attemptOf = attemptsHere(work, (await launches.getAll()).filter(({ id }) => !wasRefused(id)));
    const asHere = <Row extends { readonly enrollmentId: string; readonly attempt: number }>(row: Row): Row => ({ ...row, attempt: attemptOf(row) });
    for (const entry of fresh) await outbox.put(asItWaits(entry, seqOf(idOf(entry)), now));
    for (const launch of work.launches) if (!(await launches.get(launch.id))) await launches.put({ ...asHere(launch), seq: seqOf(launch.id) });
    for (const sitting of work.sittings) if (!(await sittings.get(sitting.id))) await sittings.put({ ...asHere(sitting), seq: seqOf(sitting.id) });
    for (const call of work.calls) if (!(await calls.get(call.id))) await calls.put({ ...call, seq: seqOf(call.id) });
    for (const { id, callId, name, type, base64 } of work.attachments) await transaction.objectStore('attachments').put({ id, callId, name, file: fromBase64(base64, type) });
    // Where this device has been in an item itself, it stays where it is.
    const items = transaction.objectStore('items');
    for (const item of work.items.map(asHere)) if (!(await items.get([item.enrollmentId, item.attempt, item.itemId]))) await items.put(item);
    await counters.put({ key: markOf(work.fileId), value: now });
    return { kind: 'taken-up', count: new Set(fresh.map(countedAs)).size };
  });

/** What was set aside on the other device waits: this one asks for itself. */
function asItWaits(entry: OutboxEntry, seq: number, now: number): OutboxEntry {
  const { reason: _why, seenAt: _seen, ...rest } = entry;
  return { ...rest, seq, state: 'waiting', ...(entry.about.kind === 'call' && { dueAt: now }) };
}
