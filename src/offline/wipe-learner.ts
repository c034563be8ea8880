import type { IDBPDatabase } from 'idb';
import { isBegunForm, isOfBegunForm } from './begun-forms.ts';
import { addedBy } from './calls/read-call.ts';
import { packagesOf, type ChunksDb } from './chunks/chunks-db.ts';
import { deletePackage } from './chunks/package-record.ts';
import { forgetCourse } from './downloads/forget-course.ts';
import type { LearnerDb, OutboxEntry } from './learner-schema.ts';
import { forgetPicturesOf } from './pictures/kept-pictures.ts';
import { write } from './write.ts';

type Db = IDBPDatabase<LearnerDb>;

const settled: ReadonlySet<OutboxEntry['state']> = new Set(['told', 'undone']);

/**
 * Removes from this device what a learner leaves on it: courses, pages, pictures, the record of what was sent. What did not arrive for certain stays, with all that was done
 * in its enrollment, which the telling compares with (S6, S9), and so does a form that was begun. Answers how many entries and forms stay; undefined where `isGone` said
 * meanwhile that they are here again, and what is left stays.
 */
export async function wipeLearner(db: Db, chunks: ChunksDb, isGone: () => Promise<boolean> = () => Promise.resolve(true)): Promise<number | undefined> {
  for (const { packageKey, about } of await packagesOf(chunks, db.name)) {
    if (!(await isGone())) return undefined;
    await deletePackage(chunks, packageKey);
    await forgetCourse(db, packageKey, about.enrollmentId);
  }
  if (!(await isGone())) return undefined;
  await forgetPicturesOf(db.name);
  return write(db, ['answers', 'courses', 'items', 'sequences', 'launches', 'sittings', 'outbox', 'calls', 'attachments'], 'strict', async (transaction) => {
    const outbox = transaction.objectStore('outbox');
    const all = await outbox.getAll();
    const unsent = all.filter(({ state }) => !settled.has(state));
    const enrollments = new Set(unsent.map(({ enrollmentId }) => enrollmentId));
    const calls = new Set(unsent.flatMap(({ about }) => (about.kind === 'call' ? [about.callId] : [])));
    const answers = transaction.objectStore('answers');
    const keys = await answers.getAllKeys();
    for (const key of keys) if (!isOfBegunForm(key)) await answers.delete(key);
    // What an unsent change is about may have been made by a decision that was sent: who forgets that could not send the change any more.
    const makers = (await transaction.objectStore('calls').getAll()).filter(({ id }) => calls.has(id)).flatMap((call) => addedBy(call) ?? []);
    for (const maker of makers) calls.add(maker);
    const isNeeded = ({ enrollmentId, about }: OutboxEntry): boolean => (enrollmentId !== undefined && enrollments.has(enrollmentId)) || (about.kind === 'call' && calls.has(about.callId));
    await transaction.objectStore('courses').clear();
    for (const entry of all) if (settled.has(entry.state) && !isNeeded(entry)) await outbox.delete(entry.seq);
    for (const name of ['items', 'sequences', 'launches', 'sittings'] as const) {
      for (let cursor = await transaction.objectStore(name).openCursor(); cursor; cursor = await cursor.continue()) if (!enrollments.has(cursor.value.enrollmentId)) await cursor.delete();
    }
    for (let cursor = await transaction.objectStore('calls').openCursor(); cursor; cursor = await cursor.continue()) if (!calls.has(cursor.value.id)) await cursor.delete();
    for (let cursor = await transaction.objectStore('attachments').openCursor(); cursor; cursor = await cursor.continue()) if (!calls.has(cursor.value.callId)) await cursor.delete();
    return unsent.length + keys.filter(isBegunForm).length;
  });
}
