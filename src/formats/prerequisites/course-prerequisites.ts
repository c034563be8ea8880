import { courseStatus } from '#formats/cmi/course-status.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { launchableItems, type Course, type CourseItem } from '#formats/course.ts';
import { warningList } from '../manifest/warning-list.ts';
import { evaluate, missingFor, namedIn, type Expression, type StatusOf } from './expression.ts';
import { knownIds, readExpression, type KnownIds } from './read-expression.ts';

/** A course that asks more rounds than this to find out what can ever be begun is one made to be slow. */
const mostRounds = 50;

/** What each item of a course waits for. */
export interface CoursePrerequisites {
  /**
   * What has to be done before this item may begin, in the order of the course: items and blocks. Undefined when it may begin; empty when it may not, and nothing that
   * could be done now would change that. `statusOf` tells how the items that can be opened stand.
   */
  readonly waitsFor: (itemId: string, statusOf: (itemId: string) => LessonStatus) => readonly Pick<CourseItem, 'id' | 'title'>[] | undefined;
  /** What is written and cannot be followed, in words: it is no barrier. */
  readonly warnings: readonly string[];
}

/**
 * The prerequisites of a SCORM 1.2 or AICC course; those of a block hold for all that is in it. What cannot be read, names nothing of the course, or could never be met (each
 * waits for the other) is no barrier: nobody is kept from learning by a mistake of an author.
 */
export function coursePrerequisites({ standard, items }: Pick<Course, 'standard' | 'items'>): CoursePrerequisites {
  if (standard === 'scorm-2004') return { waitsFor: () => undefined, warnings: [] };
  const all = everyItem(items);
  const byId = new Map(all.map((item) => [item.id, item]));
  const warnings = warningList();
  const needs = needsOf(items, knownIds([...byId.keys()]), warnings.add);
  const within = new Map(all.map((item) => [item.id, item.launch ? [item.id] : launchableItems({ items: item.children }).map(({ id }) => id)]));
  const order = new Map(all.map(({ id }, place) => [id, place]));

  for (const id of neverOpen([...needs], within)) {
    warnings.add(`What "${byId.get(id)?.title ?? id}" waits for can never be done; it is no barrier.`);
    needs.delete(id);
  }
  return {
    warnings: warnings.all(),
    waitsFor: (itemId, statusOf) => {
      const known = statusOfAny(within, statusOf);
      const unmet = (needs.get(itemId) ?? []).filter((need) => evaluate(need, known) === false);
      if (unmet.length === 0) return undefined;
      const ids = [...new Set(unmet.flatMap((need) => missingFor(need, known)))];
      return ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map((id) => ({ id, title: byId.get(id)?.title ?? id }));
    },
  };
}

/** The expressions that must be met for each item that can be opened: its own, and those of the blocks around it. */
function needsOf(items: readonly CourseItem[], ids: KnownIds, warn: (warning: string) => void): Map<string, readonly Expression[]> {
  const needs = new Map<string, readonly Expression[]>();
  const walk = (inner: readonly CourseItem[], around: readonly Expression[]): void => {
    for (const item of inner) {
      const own = readOwn(item, ids, warn);
      const here = own ? [...around, own] : around;
      if (item.launch && here.length > 0) needs.set(item.id, here);
      walk(item.children, here);
    }
  };
  walk(items, []);
  return needs;
}

function readOwn({ title, prerequisites }: CourseItem, ids: KnownIds, warn: (warning: string) => void): Expression | undefined {
  if (prerequisites === undefined || prerequisites.trim() === '') return undefined;
  const expression = readExpression(prerequisites, ids);
  const unknown = expression && namedIn(expression).find((id) => ids.find(id) === undefined);
  if (!expression) warn(`The prerequisites of "${title}" (${prerequisites.slice(0, 80)}) cannot be read; they are no barrier.`);
  else if (unknown !== undefined) warn(`The prerequisites of "${title}" name "${unknown.slice(0, 80)}", which is not in the course; that is no barrier.`);
  return expression;
}

/**
 * The items that nobody could ever begin, whatever they do before. What may be begun may come to any status, so it counts as not known; round by round more may be begun.
 */
function neverOpen(needs: readonly (readonly [id: string, needs: readonly Expression[]])[], within: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const closed = new Set(needs.map(([id]) => id));
  const statusOf: StatusOf = (id) => (within.get(id)?.some((item) => closed.has(item)) ? 'not attempted' : undefined);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = closed.size;
    for (const [id, own] of needs) if (closed.has(id) && own.every((need) => evaluate(need, statusOf) !== false)) closed.delete(id);
    if (closed.size === before) break;
  }
  return [...closed];
}

/** A unit has its own status, a block that of all that is in it. */
function statusOfAny(within: ReadonlyMap<string, readonly string[]>, statusOf: (itemId: string) => LessonStatus): StatusOf {
  return (id) => {
    const items = within.get(id);
    return items && items.length > 0 ? courseStatus(items.map(statusOf)) : undefined;
  };
}

function everyItem(items: readonly CourseItem[]): readonly CourseItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.children)]);
}
