import type { CourseItem } from '../course.ts';
import type { Row } from '../hacp/rows.ts';
import { findLaunch, noBase, withParameters, type ArchiveFiles, type LaunchFinding } from '../manifest/launch-address.ts';
import type { LaunchProblem } from '../manifest/nothing-to-launch.ts';
import { shortTitle } from '../manifest/short-title.ts';
import { readTable } from './read-table.ts';

/** System IDs are compared without regard to case: tools write `A1` here and `a1` there. */
export const keyOf = (systemId: string): string => systemId.trim().toLowerCase();

/** What reading assignable units needs to know, and what it finds out on the way. */
export interface UnitContext {
  /** By `keyOf` their system ID. */
  readonly titles: ReadonlyMap<string, string>;
  readonly prerequisites: ReadonlyMap<string, string>;
  readonly courseTitle: string;
  readonly files: ArchiveFiles;
  readonly root: string;
  readonly warn: (warning: string) => void;
  readonly problems: LaunchProblem[];
}

/** The assignable units of an `.au` file, by `keyOf` their system ID, in its order. Those that cannot be opened are left out, with a warning that says why. */
export function readUnits(text: string, context: UnitContext): ReadonlyMap<string, CourseItem> {
  const units = new Map<string, CourseItem>();
  for (const row of readTable(text, '.au')) {
    const id = valueOf(row, 'system_id') ?? '';
    if (id === '') context.warn('A line of the .au file has no system ID; it is left out.');
    else if (units.has(keyOf(id))) context.warn(`Two units are called ${id}; the later one is left out.`);
    else {
      const unit = readUnit(id, row, context);
      if (unit) units.set(keyOf(id), unit);
    }
  }
  return units;
}

/** Titles of units and blocks by `keyOf` their system ID: the `.des` file. */
export function readTitles(text: string): ReadonlyMap<string, string> {
  return new Map(readTable(text, '.des').map((row) => [keyOf(valueOf(row, 'system_id') ?? ''), shortTitle(valueOf(row, 'title') ?? '')]));
}

function readUnit(id: string, row: Row, context: UnitContext): CourseItem | undefined {
  const title = context.titles.get(keyOf(id)) || context.courseTitle || id;
  const href = valueOf(row, 'file_name');
  if (href === undefined) return leftOut(context, { kind: 'nothing-named', subject: id }, `"${title}" has no file to open; it is left out.`);
  const finding = findFile(href, context);
  if (finding.kind === 'missing') return leftOut(context, { kind: 'file-missing', subject: finding.path }, `The file of "${title}" (${finding.path}) is not in the package; it is left out.`);
  if (finding.kind === 'outside') return leftOut(context, { kind: 'outside', subject: finding.url }, `"${title}" is not in the package but on the network (${finding.url}); it is left out.`);
  const known = {
    masteryScore: numberOf(row, 'mastery_score', context.warn),
    maxScore: numberOf(row, 'max_score', context.warn),
    maxTimeAllowed: timeOf(row),
    timeLimitAction: valueOf(row, 'time_limit_action'),
    launchData: valueOf(row, 'core_vendor'),
    prerequisites: context.prerequisites.get(keyOf(id)),
  };
  const said = Object.entries(known).filter(([, value]) => value !== undefined);
  const launch = withParameters(finding.launch, valueOf(row, 'web_launch') ?? '');
  return { id, title, isVisible: true, launch, ...(Object.fromEntries(said) as Partial<CourseItem>), children: [] };
}

/** Beside the AICC files; some tools mean the archive's root. */
function findFile(href: string, { files, root }: UnitContext): LaunchFinding {
  const beside = findLaunch(href, noBase, files, root);
  if (beside.kind !== 'missing' || root === '') return beside;
  const atTop = findLaunch(href, noBase, files, '');
  return atTop.kind === 'found' ? atTop : beside;
}

function leftOut(context: UnitContext, problem: LaunchProblem, warning: string): undefined {
  context.problems.push(problem);
  context.warn(warning);
}

function numberOf(row: Row, column: string, warn: (warning: string) => void): number | undefined {
  const text = valueOf(row, column);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (number >= 0 && Number.isFinite(number)) return number;
  warn(`The ${column} "${text.slice(0, 40)}" is not a number; it is ignored.`);
  return undefined;
}

/** No time at all is what tools write that have no limit. */
function timeOf(row: Row): string | undefined {
  const text = valueOf(row, 'max_time_allowed');
  return text === undefined || /^[0:.]+$/.test(text) ? undefined : text;
}

function valueOf(row: Row, column: string): string | undefined {
  return row.get(column)?.trim() || undefined;
}
