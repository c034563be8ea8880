import type { IDBPDatabase } from 'idb';
import type { DeviceTime, LearnerDb } from '#offline/learner-schema.ts';
import type { SyncCounts } from './sync-state.ts';

/** Counts the outbox in one transaction. */
export async function countOutbox(db: IDBPDatabase<LearnerDb>): Promise<SyncCounts & { readonly lastToldAt: DeviceTime | undefined }> {
  const byState = db.transaction('outbox').store.index('by-state');
  const [waiting, open, unsure, refused, parked, lastTold] = await Promise.all([
    byState.count('waiting'),
    byState.count('open'),
    byState.count('unsure'),
    byState.count('refused'),
    byState.count('parked'),
    byState.openCursor('told', 'prev'),
  ]);
  return { waiting, open, unsure, refused, parked, lastToldAt: lastTold?.value.settledAt };
}
