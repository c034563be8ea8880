import type { KindsHere, LeftHere } from '#features/me/me-deps.ts';
import { countBytes } from '#offline/chunks/ranges.ts';
import { isBegunForm, isOfBegunForm } from '#offline/begun-forms.ts';
import { openChunksDb, packagesOf } from '#offline/chunks/chunks-db.ts';
import { learnerDbName } from '#offline/database-name.ts';
import type { DeviceDb } from '#offline/device-db.ts';
import { learnersHere } from '#offline/learners-here.ts';
import type { LearnerKey, OutboxEntry } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';

const settled: ReadonlySet<OutboxEntry['state']> = new Set(['told', 'undone']);

/** What each who was here leaves on this device, the last who signed in first. Only counts: what it is stays its learner's (S11). Where somebody's database cannot be read, that alone is not known. */
export async function whatStays(device: DeviceDb, site: string): Promise<readonly LeftHere[]> {
  const learners = await learnersHere(device, site);
  const chunks = await openChunksDb();
  try {
    const left: LeftHere[] = [];
    for (const { userId, name } of learners) {
      const packages = await packagesOf(chunks, learnerDbName({ site, userId }));
      left.push({ userId, name, courses: packages.length, bytes: packages.reduce((sum, one) => sum + countBytes(one.ranges), 0), kinds: await kindsOf({ site, userId }).catch(() => undefined) });
    }
    return left;
  } finally {
    chunks.close();
  }
}

/** How much somebody has not sent: what wiping would lose. */
export const unsentOf = async (learner: LearnerKey): Promise<number> => (await kindsOf(learner)).unsent;

async function kindsOf(learner: LearnerKey): Promise<KindsHere> {
  // Opening would make one.
  const isHere = (await indexedDB.databases()).some(({ name }) => name === learnerDbName(learner));
  if (!isHere) return { pages: 0, sent: 0, unsent: 0 };
  const db = await openLearnerDb(learner);
  try {
    const [answers, entries] = await Promise.all([db.getAllKeys('answers'), db.getAll('outbox')]);
    const sent = entries.filter(({ state }) => settled.has(state)).length;
    // A form that was begun is no page: whoever wipes it loses what they wrote.
    const forms = answers.filter(isBegunForm).length;
    return { pages: answers.filter((key) => !isOfBegunForm(key)).length, sent, unsent: entries.length - sent + forms };
  } finally {
    db.close();
  }
}
