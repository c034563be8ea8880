import type { IDBPDatabase } from 'idb';
import { entriesAskedOf, type Slip } from '#features/sync-state/slips.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { markSeen } from '#offline/mark-seen.ts';
import { unpark } from '#offline/outbox-steps.ts';

type Db = IDBPDatabase<LearnerDb>;

/** Lets wait again what was set aside of a slip, or holds some of it. */
export async function letWaitAgain(db: Db, slip: Slip): Promise<void> {
  const setAside = entriesAskedOf(slip).filter(({ state }) => state === 'parked');
  for (const enrollmentId of new Set(setAside.map((entry) => entry.enrollmentId))) if (enrollmentId !== undefined) await unpark(db, enrollmentId);
}

/** The learner has seen the open question of a slip, which may be that of what holds it. */
export const markSlipSeen = (db: Db, slip: Slip): Promise<void> => markSeen(db, entriesAskedOf(slip).map(({ seq }) => seq));
