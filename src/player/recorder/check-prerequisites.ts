import { coursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import { type OpenCourse, RefusedByRecorder } from './open-course.ts';

/** Throws RefusedByRecorder ('prerequisites-missing') when an item may not begin yet, by what was earned on this device in the present attempt. */
export async function checkPrerequisites({ db, kept, launch }: Pick<OpenCourse, 'db' | 'kept' | 'launch'>, itemId: string): Promise<void> {
  const held = await db.getAllFromIndex('items', 'by-enrollment', launch.enrollmentId);
  const statuses = new Map(held.filter(({ attempt }) => attempt === launch.attempt).map((item) => [item.itemId, item.status]));
  const missing = coursePrerequisites(kept.course).waitsFor(itemId, (id) => statuses.get(id) ?? 'not attempted');
  if (missing) throw new RefusedByRecorder('prerequisites-missing', missing.map(({ id }) => id).join(', '));
}
