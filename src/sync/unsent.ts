import type { IDBPDatabase } from 'idb';
import type { LearnerDb, LearnerKey, OutboxEntry } from '#offline/learner-schema.ts';
import type { StoredCall } from '#offline/calls/stored-call.ts';
import { collectUnsent } from '#offline/unsent/collect-unsent.ts';
import { markMoved, movableEntries, movedEntries } from '#offline/unsent/move-unsent.ts';
import { encodeUnsent, type UnsentWork } from '#offline/unsent/unsent-file.ts';
import { madeIdFor } from './calls/made-id.ts';
import { tellingLock, type Locks } from './sync-locks.ts';

interface UnsentEnv {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly learner: LearnerKey & { readonly name: string };
  readonly locks: Locks;
  readonly now?: () => number;
}

/**
 * Moves all that waits into a file (S9): from then on this device does not tell it. Waits for a drain to end, for what is on its way must not leave. What is in an
 * older file stays there: in two files it could be told by two devices. Undefined where there is nothing.
 */
export function moveUnsent({ db, learner, locks, now = Date.now }: UnsentEnv): Promise<File | undefined> {
  return locks.request(tellingLock(db.name), {}, async () => {
    const waiting = await movableEntries(db);
    if (waiting.length === 0) return undefined;
    const [fileId, at] = [crypto.randomUUID(), now()];
    const fileWith = async (entries: readonly OutboxEntry[]): Promise<File> => fileOf(await named(db, await collectUnsent(db, entries, { kind: 'moved', fileId, learner, now: at })));
    // Whole in memory before anything is marked: a file that cannot be made moves nothing.
    const file = await fileWith(waiting);
    const moved = await markMoved(db, waiting, { fileId, at });
    if (moved.length === waiting.length) return file;
    // What was taken back meanwhile must not be told from it.
    return moved.length > 0 ? fileWith(moved) : undefined;
  });
}

/** The files that were made here and not taken back, once more: a download may have been cancelled. */
export async function movedFilesAgain({ db, learner, now = Date.now }: Pick<UnsentEnv, 'db' | 'learner' | 'now'>): Promise<readonly File[]> {
  const byFile = Map.groupBy(await movedEntries(db), ({ moved }) => moved?.fileId ?? '');
  return Promise.all([...byFile].map(async ([fileId, entries]) => fileOf(await named(db, await collectUnsent(db, inOrder(entries), { kind: 'moved', fileId, learner, now: entries[0]?.moved?.at ?? now() })))));
}

/** Everything that did not arrive for certain, for support to read. Nothing changes here. */
export async function copyUnsent({ db, learner, now = Date.now }: Pick<UnsentEnv, 'db' | 'learner' | 'now'>): Promise<File> {
  const states = ['open', 'waiting', 'parked', 'refused', 'unsure', 'moved'] as const;
  const found = await Promise.all(states.map((state) => db.getAllFromIndex('outbox', 'by-state', state)));
  return fileOf(await collectUnsent(db, inOrder(found.flat()), { kind: 'copy', fileId: crypto.randomUUID(), learner, now: now() }));
}

/** What this device knows the LMS's name of is called by it: the other one does not have the decision that made it. */
const named = async (db: UnsentEnv['db'], work: UnsentWork): Promise<UnsentWork> => ({ ...work, calls: await Promise.all(work.calls.map((call) => withMadeId(db, call))) });

async function withMadeId(db: UnsentEnv['db'], call: StoredCall): Promise<StoredCall> {
  const recordId = await madeIdFor(db, call);
  if (typeof recordId !== 'string' || !('addedBy' in call.parameters)) return call;
  const { addedBy: _call, ...parameters } = call.parameters;
  return { ...call, parameters: { ...parameters, recordId } } as StoredCall;
}

const inOrder = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] => entries.toSorted((one, other) => one.seq - other.seq);

async function fileOf(work: UnsentWork): Promise<File> {
  const name = `haversack-${work.kind === 'copy' ? 'copy-' : ''}${work.userId.replaceAll(/[^\w-]/gu, '_')}-${work.madeAt.slice(0, 16).replaceAll(/[^\d]/gu, '')}.json`;
  return new File([await encodeUnsent(work)], name, { type: 'application/json' });
}
