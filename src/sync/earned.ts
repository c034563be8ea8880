import type { IDBPDatabase } from 'idb';
import { isWorse } from '#formats/cmi/better-status.ts';
import { courseStatus } from '#formats/cmi/course-status.ts';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiScore, LessonStatus } from '#formats/cmi.ts';
import { launchableItems } from '#formats/course.ts';
import type { LearnerDb, Sitting } from '#offline/learner-schema.ts';
import type { StepNote } from './journal.ts';
import { whichCounts } from './policy.ts';

/** What counts of a result (S6, S7). */
export interface Earned {
  readonly status: LessonStatus;
  readonly score?: CmiScore | undefined;
}

/**
 * The best that was earned on this device in the attempt of a sitting, for each item, up to that sitting by sequence number: what came later has its own
 * turn. By item ID.
 */
export async function earnedInAttempt(db: IDBPDatabase<LearnerDb>, upTo: Sitting): Promise<ReadonlyMap<string, Earned>> {
  const sittings = await db.getAllFromIndex('sittings', 'by-enrollment', upTo.enrollmentId);
  const best = new Map<string, Earned>();
  for (const sitting of sittings.sort((a, b) => a.seq - b.seq)) {
    if (sitting.attempt !== upTo.attempt || sitting.seq > upTo.seq || sitting.state === 'open') continue;
    const { status, score } = readItemResult(sitting);
    const before = best.get(sitting.itemId);
    best.set(sitting.itemId, before ? whichCounts(before, { status, score }) : { status, score });
  }
  return best;
}

/**
 * Whether the LMS shows the course as not finished although this device earned it finished (S6). Codes of 2014 know no *passed*, and what a site shows for a
 * failed course is not known (facts D.2), so of statuses only this is compared. `seen`: the note of a look. False where the course's items are not known here, or the LMS says nothing.
 */
export async function standsWorse(db: IDBPDatabase<LearnerDb>, enrollmentId: string, earned: ReadonlyMap<string, Earned>, seen: StepNote): Promise<boolean> {
  if (!unfinished.has(seen['overallStatus'])) return false;
  const kept = await db.get('courses', enrollmentId);
  const items = kept ? launchableItems(kept.course) : [];
  if (items.length === 0) return false;
  return !isWorse(courseStatus(items.map(({ id }) => earned.get(id)?.status ?? 'not attempted')), 'completed');
}

const unfinished: ReadonlySet<unknown> = new Set(['incomplete', 'enrolled', 'failed']);
