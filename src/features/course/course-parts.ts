import type { LessonStatus } from '#formats/cmi.ts';
import type { CourseItem } from '#formats/course.ts';
import type { CoursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import { itemScore } from '#offline/item-score.ts';
import type { StepState } from '#ui/step-mark.tsx';
import type { CourseHere } from './course-deps.ts';

/** A part of a course as its page shows it. */
export interface CoursePart {
  readonly id: string;
  readonly title: string;
  /** 0 for the outermost. */
  readonly depth: number;
  /** False for a heading over other parts. */
  readonly canOpen: boolean;
  readonly status: LessonStatus;
  /** As the course counts it; `max` where it told. */
  readonly score: { readonly raw: number; readonly max?: number } | undefined;
  /** What is to be done first, where it may not begin yet; empty when nothing that could be done now would change that. */
  readonly first?: string;
  /** The course's own order decides whether it may be opened now: it is known only while the course plays. */
  readonly isByOrder?: boolean;
}

/** The visible parts in the order of the course, each with how far the learner is. */
export function partsOf({ kept, items }: Pick<CourseHere, 'kept' | 'items'>, prerequisites?: CoursePrerequisites, byOrder: ReadonlySet<string> = new Set()): readonly CoursePart[] {
  if (!kept) return [];
  const { standard } = kept.course;
  const known = new Map(items.map((item) => [item.itemId, item]));
  const firstFor = (id: string): { readonly first?: string } => {
    const missing = prerequisites?.waitsFor(id, (one) => known.get(one)?.status ?? 'not attempted');
    return missing ? { first: missing[0]?.title ?? '' } : {};
  };
  const walk = (siblings: readonly CourseItem[], depth: number): readonly CoursePart[] =>
    siblings.flatMap((item) => {
      const below = walk(item.children, item.isVisible ? depth + 1 : depth);
      if (!item.isVisible) return below;
      const held = known.get(item.id);
      return [{ id: item.id, title: item.title, depth, canOpen: item.launch !== undefined, status: held?.status ?? 'not attempted', score: held && itemScore(standard, held), ...firstFor(item.id), ...(byOrder.has(item.id) && { isByOrder: true }) }, ...below];
    });
  return walk(kept.course.items, 0);
}

const steps: Readonly<Record<LessonStatus, StepState>> = {
  passed: 'done',
  completed: 'done',
  failed: 'failed',
  incomplete: 'now',
  browsed: 'now',
  'not attempted': 'ahead',
};

/** The mark of a part. */
export const stepOf = (status: LessonStatus): StepState => steps[status];

/** From 0 to 1: parts done of parts that can be opened. */
export function progressOf(parts: readonly CoursePart[]): number {
  const all = parts.filter((part) => part.canOpen);
  return all.length === 0 ? 0 : all.filter((part) => steps[part.status] === 'done').length / all.length;
}
