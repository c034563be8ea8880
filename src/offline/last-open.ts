import type { IDBPDatabase } from 'idb';
import { presentAttempt, standingOf } from './course-standing.ts';
import type { LearnerDb } from './learner-schema.ts';

/** The course that was open last on this device, and where the learner was in it. */
export interface LastOpen {
  readonly enrollmentId: string;
  readonly moduleId: string;
  readonly title: string;
  /** The part that was open last. */
  readonly partTitle?: string;
  /** From 0 to 1: parts done of parts. */
  readonly progress: number;
  readonly openedAt: number;
}

/** The last course that was opened here, still stands here and is not finished; undefined where there is none. */
export async function lastOpen(db: IDBPDatabase<LearnerDb>): Promise<LastOpen | undefined> {
  const [launches, courses] = await Promise.all([db.getAll('launches'), db.getAll('courses')]);
  const kept = new Map(courses.map((course) => [course.enrollmentId, course]));
  for (const launch of launches.toSorted((one, other) => other.seq - one.seq)) {
    const course = kept.get(launch.enrollmentId);
    if (!course) continue;
    kept.delete(launch.enrollmentId); // its later launch has decided
    const [items, sittings] = await Promise.all([db.getAllFromIndex('items', 'by-enrollment', launch.enrollmentId), db.getAllFromIndex('sittings', 'by-enrollment', launch.enrollmentId)]);
    const own = launches.filter(({ enrollmentId }) => enrollmentId === launch.enrollmentId);
    const { status, progress } = standingOf(course.course, items, own, false);
    if (status === 'passed' || status === 'completed') continue;
    const attempt = presentAttempt(own);
    const part = sittings.filter((sitting) => sitting.attempt === attempt).toSorted((one, other) => other.seq - one.seq)[0];
    return { enrollmentId: course.enrollmentId, moduleId: course.moduleId, title: course.title, progress, openedAt: launch.startedAt, ...(part && course.course.items.length > 0 && { partTitle: part.itemTitle }) };
  }
  return undefined;
}
