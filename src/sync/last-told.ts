import type { IDBPDatabase } from 'idb';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { ItemResult } from '#formats/cmi.ts';
import type { HacpState } from '#formats/hacp/get-param.ts';
import type { LearnerDb, Sitting } from '#offline/learner-schema.ts';
import { cameBackDifferent, timeAtLms, type Value } from './item-reading.ts';
import type { StepNote } from './journal.ts';

/** What this device told last of an item, and what the LMS held before. */
export interface LastTold {
  readonly before: StepNote;
  readonly put: StepNote;
  readonly result: ItemResult;
}

/** The run of the same item and attempt that was told before this one; undefined where there is none, or where it was not told in one piece. */
export async function lastTold(db: IDBPDatabase<LearnerDb>, sitting: Sitting): Promise<LastTold | undefined> {
  const sittings = await db.getAllFromIndex('sittings', 'by-enrollment', sitting.enrollmentId);
  const earlier = sittings.filter(({ itemId, attempt, seq }) => itemId === sitting.itemId && attempt === sitting.attempt && seq < sitting.seq).sort((a, b) => b.seq - a.seq)[0];
  if (!earlier) return undefined;
  const entry = await db.get('outbox', earlier.seq);
  if (entry?.state !== 'told') return undefined;
  const said = entry.steps.filter(({ name }) => name === 'PutParam');
  const [before, put] = [entry.steps.find(({ name, state }) => name === 'GetParam' && state === 'done')?.note, said[0]?.note];
  return said.length === 1 && before && put ? { before, put, result: readItemResult(earlier) } : undefined;
}

/**
 * S13: what of the last run the LMS gives back otherwise than it was sent. Only where the total has grown by just that run: what another device told since is no
 * difference of the LMS's.
 */
export function cameBack({ before, put, result }: LastTold, held: HacpState): readonly Value[] {
  const seconds = typeof put['seconds'] === 'number' ? put['seconds'] : 0;
  return seconds > 0 && timeAtLms(before, held, seconds) === 'counted' ? cameBackDifferent(put, result, held) : [];
}
