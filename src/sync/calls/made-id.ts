import type { IDBPDatabase } from 'idb';
import { addedBy, entryOfCall } from '#offline/calls/read-call.ts';
import type { StoredCall } from '#offline/calls/stored-call.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';

/** The ID of what an earlier call made and this one is about; undefined where this one needs none, null where it was not made for certain. */
export async function madeIdFor(db: IDBPDatabase<LearnerDb>, call: StoredCall): Promise<string | undefined | null> {
  const maker = addedBy(call);
  if (maker === undefined) return undefined;
  const entry = await entryOfCall(db, maker);
  if (entry?.state !== 'told') return null;
  const id = entry.steps.findLast(({ name, state }) => name === 'call' && state === 'done')?.note?.['recordId'];
  if (typeof id === 'string' && id !== '') return id;
  // Its answer was lost, and it was found among those that are alike.
  const found = entry.steps.findLast(({ name, state }) => name === 'look-after' && state === 'done')?.note;
  const before = new Set(String(found?.['alikeBefore'] ?? '').split(' '));
  return String(found?.['alike'] ?? '').split(' ').find((one) => one !== '' && !before.has(one)) ?? null;
}
