import type { IDBPDatabase } from 'idb';
import type { LearnerDb, ItemRecord, Launch, Sitting } from '#offline/learner-schema.ts';
import { beginLaunch, beginSitting, endSitting, recordSitting } from '#offline/runs.ts';
import type { SharedCourse } from '../world/site.ts';
import type { RunData } from './run-data.ts';

type Db = IDBPDatabase<LearnerDb>;

/** The course is on this device, as a download leaves it. */
export async function keepCourse(db: Db, enrollmentId: string, { moduleId, course }: SharedCourse, keptAt: number): Promise<void> {
  await db.put('courses', { enrollmentId, moduleId, title: moduleId, revision: 1, packageKey: moduleId, course, keptAt });
}

export const openCourse = (db: Db, enrollmentId: string, isNewAttempt: boolean): Promise<Launch> => beginLaunch(db, { enrollmentId, moduleTitle: 'A course', isNewAttempt });

export const openItem = (db: Db, launch: Launch, itemId: string, { standard }: RunData): Promise<Sitting> =>
  beginSitting(db, launch, { itemId, itemTitle: itemId, standard, before: {} });

/** Writes down what a run has committed so far, as the recorder does: its middle is not its end, and has less of everything. */
export async function commitInTheMiddle(db: Db, { id }: Sitting, { data }: RunData, page: number): Promise<void> {
  const open = await db.get('sittings', id);
  if (!open) return;
  const kept = Object.entries(data).filter(([name]) => !/score|session_time|interactions|comments/u.test(name));
  const there = kept.map(([name, value]) => [name, name.endsWith('location') ? `middle ${page}` : name.endsWith('status') && value !== 'unknown' ? 'incomplete' : value]);
  await recordSitting(db, { ...open, data: Object.fromEntries(there) as Sitting['data'], didStart: true, recordedAt: Date.now() }, 'strict');
}

/** Writes down how a run ended, as the recorder does: its data, what the item holds now, and that it waits to be told. */
export async function leaveItem(db: Db, { id }: Sitting, run: RunData, state: 'ended' | 'interrupted'): Promise<void> {
  await endSitting(db, id, (open, before) => {
    const { data, ownSeconds, didContentFinish } = run;
    const recordedAt = Date.now();
    const sitting: Sitting = { ...open, data, ownSeconds, didContentFinish, state, apiCalls: 5, didStart: true, recordedAt };
    const { enrollmentId, attempt, itemId } = open;
    const record: ItemRecord = { enrollmentId, attempt, itemId, status: run.status, data, totalSeconds: (before?.totalSeconds ?? 0) + run.seconds, changedAt: recordedAt };
    return { sitting, record };
  });
}
