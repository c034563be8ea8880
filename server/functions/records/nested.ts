import type { EnrollmentView } from '../../store/enrollments.ts';

/** An enrollment and, where it is one in a program, those in the program's modules (facts C.1-X1). */
export interface NestedView extends EnrollmentView {
  readonly components: readonly NestedView[];
}

/** The enrollments that `isShown` at the top, each with its components. What is shown inside a program is not shown beside it. */
export function nested(views: readonly EnrollmentView[], isShown: (view: EnrollmentView) => boolean = () => true): readonly NestedView[] {
  const byId = new Map(views.map((view) => [view.enrollment.id, view]));
  const parts = Map.groupBy(views, ({ enrollment }) => enrollment.programEnrollmentId ?? '');
  const programOf = ({ enrollment }: EnrollmentView): EnrollmentView | undefined => byId.get(enrollment.programEnrollmentId ?? '');
  const isInside = (view: EnrollmentView): boolean => {
    const program = programOf(view);
    return program !== undefined && (isShown(program) || isInside(program));
  };
  const withParts = (view: EnrollmentView): NestedView => ({ ...view, components: (parts.get(view.enrollment.id) ?? []).map(withParts) });
  return views.filter((view) => isShown(view) && !isInside(view)).map(withParts);
}
