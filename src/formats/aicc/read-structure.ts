import type { CourseItem } from '../course.ts';
import { splitRows } from '../hacp/rows.ts';
import { keyOf } from './read-units.ts';

/** Deeper than any course is; a file can be made that would be deeper than a call stack. */
const deepest = 40;

interface StructureContext {
  readonly units: ReadonlyMap<string, CourseItem>;
  readonly titles: ReadonlyMap<string, string>;
  readonly prerequisites: ReadonlyMap<string, string>;
  readonly warn: (warning: string) => void;
}

/**
 * The units in the order and blocks of a `.cst` file: `"block","member","member" …`, from the block `ROOT` down. Each unit stands once, where it is named
 * first; units that no block names come last, with a warning. Objectives (`J…`) are no parts of a course.
 */
export function readStructure(text: string, context: StructureContext): readonly CourseItem[] {
  const members = readMembers(text);
  const used = new Set<string>(['root']);
  const itemsOf = (block: string, depth: number): CourseItem[] =>
    (members.get(block) ?? []).flatMap(({ key, id }): CourseItem[] => {
      if (used.has(key) || depth > deepest) return [];
      used.add(key);
      const unit = context.units.get(key);
      const children = itemsOf(key, depth + 1);
      if (unit) return [{ ...unit, children }];
      if (children.length === 0) return [];
      const prerequisites = context.prerequisites.get(key);
      return [{ id, title: context.titles.get(key) || id, isVisible: true, ...(prerequisites === undefined ? {} : { prerequisites }), children }];
    });
  const items = itemsOf('root', 0);
  const left = [...context.units].filter(([key]) => !used.has(key)).map(([, unit]) => unit);
  const [first] = left;
  if (first) {
    const what = left.length === 1 ? `The structure of the course (.cst) does not name the unit "${first.title}"; it comes` : `The structure of the course (.cst) does not name ${left.length} units, for instance "${first.title}"; they come`;
    context.warn(`${what} last.`);
  }
  return [...items, ...left];
}

/** What each structure element needs before it (`.pre`): the element, then an expression; several lines of one element must all be met. */
export function readPrerequisites(text: string): ReadonlyMap<string, string> {
  const [, ...rows] = splitRows(text);
  const found = new Map<string, string>();
  for (const [element = '', expression = ''] of rows) {
    if (element.trim() === '' || expression.trim() === '') continue;
    const earlier = found.get(keyOf(element));
    found.set(keyOf(element), earlier === undefined ? expression.trim() : `${earlier}&${expression.trim()}`);
  }
  return found;
}

interface Member {
  readonly key: string;
  readonly id: string;
}

/** The members of each block. A block may have several lines; columns of other names, which some tools add, are no members. */
function readMembers(text: string): ReadonlyMap<string, readonly Member[]> {
  const [header = [], ...rows] = splitRows(text);
  const names = header.map((name) => keyOf(name));
  const blockAt = Math.max(0, names.indexOf('block'));
  const isMember = (column: number): boolean => column !== blockAt && ['member', '', undefined].includes(names[column]);
  const members = new Map<string, Member[]>();
  for (const row of rows) {
    const block = keyOf(row[blockAt] ?? '');
    const ids = row.filter((id, column) => isMember(column) && id.trim() !== '').map((id) => ({ key: keyOf(id), id: id.trim() }));
    const known = members.get(block);
    if (known) known.push(...ids);
    else members.set(block, ids);
  }
  return members;
}
