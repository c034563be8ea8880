import type { Enrollment } from '#api/contract/training-record.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { componentsOf, findEnrollment, type EnrollmentView } from '../../store/enrollments.ts';
import type { Database } from '../../store/store.ts';
import { nested, type NestedView } from './nested.ts';
import { enrollmentTree } from './training-record-tree.ts';

/** The enrollment as it is now, as functions that change one answer it. */
export async function enrollmentAnswer(lms: LmsParts, id: string): Promise<Enrollment> {
  const view = await findEnrollment(lms.store.db, id);
  const [answer] = view ? await enrollmentTrees(lms, [view]) : [];
  if (!answer) throw new Error(`The enrollment ${id} has gone.`);
  return answer;
}

/** Enrollments, each with what is inside it. */
export async function enrollmentTrees({ store, baseUrl }: LmsParts, views: readonly EnrollmentView[]): Promise<readonly Enrollment[]> {
  return (await withComponents(store.db, views)).map((view) => enrollmentTree(baseUrl, view));
}

/** A query a level: programs in programs are rare. */
async function withComponents(db: Database, views: readonly EnrollmentView[]): Promise<readonly NestedView[]> {
  const all = [...views];
  const asked = new Set(views.map(({ enrollment }) => enrollment.id));
  const isTop = new Set(asked);
  for (let level = views; level.length > 0; ) {
    const programs = level.filter(({ module }) => module.type === 'learningProgram').map(({ enrollment }) => enrollment.id);
    level = (await componentsOf(db, programs)).filter(({ enrollment }) => !asked.has(enrollment.id));
    for (const view of level) asked.add(view.enrollment.id);
    all.push(...level);
  }
  return nested(all, ({ enrollment }) => isTop.has(enrollment.id));
}
