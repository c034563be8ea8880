import { launchableItems, type Course, type CourseItem } from '../../course.ts';
import { PackageError } from '../../package-error.ts';
import { attribute, child, children, localNameOf, textOf, type XmlElement } from '../../xml/xml-element.ts';
import { findLaunch, noBase, withParameters, type ArchiveFiles } from '../launch-address.ts';
import { readManifestXml } from '../manifest-xml.ts';
import { nothingToLaunch, type LaunchProblem } from '../nothing-to-launch.ts';
import { readMasteryScore } from '../mastery-score.ts';
import { shortTitle } from '../short-title.ts';
import { uniqueIds } from '../unique-ids.ts';
import { warningList } from '../warning-list.ts';

interface StructureContext {
  readonly files: ArchiveFiles;
  readonly root: string;
  readonly warn: (warning: string) => void;
  readonly problems: LaunchProblem[];
  readonly idFor: (written: string) => string;
  /** Blocks and SCOs by `id`: an alias stands for one of them. */
  readonly named: ReadonlyMap<string, XmlElement>;
}

/**
 * Reads a content structure file of SCORM 1.1 (`<content>` with `<block>`s and `<sco>`s, SCORM 1.1 section 2.3). Its SCOs speak the API of SCORM 1.2, so
 * the course is one of SCORM 1.2. `name` is the file's path in the archive. Throws `PackageError` as `readManifest` does.
 */
export function readContentStructure(text: string, files: ArchiveFiles, name: string): Course {
  const warnings = warningList();
  const content = readManifestXml(text, warnings.add, name);
  const top = localNameOf(content.name).toLowerCase() === 'content' ? child(content, 'block') : undefined;
  if (!top) throw noStructure(content, name);
  const context: StructureContext = {
    files,
    root: name.slice(0, name.lastIndexOf('/') + 1),
    warn: warnings.add,
    problems: [],
    idFor: uniqueIds(warnings.add),
    named: namedIn(content),
  };
  const items = readMembers(top, context, []);
  const [first] = launchableItems({ items });
  if (!first) throw nothingToLaunch(context.problems);
  return {
    standard: 'scorm-1.2',
    identifier: attribute(top, 'id')?.trim() ?? '',
    title: titleOf(top) || first.title,
    root: context.root,
    items,
    warnings: warnings.all(),
  };
}

function readMembers(block: XmlElement, context: StructureContext, outer: readonly XmlElement[]): CourseItem[] {
  const within = [...outer, block];
  return children(block).flatMap((member) => {
    const kind = localNameOf(member.name).toLowerCase();
    if (kind !== 'block' && kind !== 'sco') return [];
    const meant = meantBy(member, context);
    if (within.includes(meant)) return []; // a block that contains itself by an alias
    const item = kind === 'block' ? readBlock(member, meant, context, within) : readSco(member, meant, context);
    return item ? [item] : [];
  });
}

function readBlock(member: XmlElement, block: XmlElement, context: StructureContext, within: readonly XmlElement[]): CourseItem | undefined {
  const id = context.idFor(attribute(member, 'id')?.trim() ?? '');
  const below = readMembers(block, context, within);
  return below.length === 0 ? undefined : { id, title: titleOf(block) || id, isVisible: true, ...prerequisitesOf(member, block), children: below };
}

function readSco(member: XmlElement, sco: XmlElement, context: StructureContext): CourseItem | undefined {
  const id = context.idFor(attribute(member, 'id')?.trim() ?? '');
  const title = titleOf(sco) || id;
  const launch = child(sco, 'launch');
  const location = textOf(launch && child(launch, 'location'));
  const finding = location === '' ? undefined : findLaunch(location, noBase, context.files, context.root);
  if (finding?.kind !== 'found') {
    if (finding?.kind === 'missing') leaveOut('file-missing', finding.path, `The file of "${title}" (${finding.path}) is not in the package; it is left out.`, context);
    else if (finding) leaveOut('outside', finding.url, `"${title}" is not in the package but on the network (${finding.url}); it is left out.`, context);
    else leaveOut('nothing-named', id, `"${title}" opens nothing; it is left out.`, context);
    return undefined;
  }
  const limit = child(sco, 'timeLimit');
  const masteryScore = readMasteryScore(textOf(child(sco, 'masteryScore')), context.warn);
  const texts = {
    maxTimeAllowed: textOf(limit && child(limit, 'maxTimeAllowed')),
    timeLimitAction: textOf(limit && child(limit, 'timeLimitAction')),
    launchData: textOf(launch && child(launch, 'dataFromLMS')),
  };
  return {
    id,
    title,
    isVisible: true,
    launch: withParameters(finding.launch, textOf(launch && child(launch, 'parameterString'))),
    resourceKind: 'sco',
    ...(masteryScore !== undefined && { masteryScore }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...prerequisitesOf(member, sco),
    children: [],
  };
}

function prerequisitesOf(member: XmlElement, meant: XmlElement): Pick<CourseItem, 'prerequisites'> {
  const prerequisites = textOf(child(member, 'prerequisites')) || textOf(child(meant, 'prerequisites'));
  return prerequisites === '' ? {} : { prerequisites };
}

/** The block or SCO that an alias stands for, or the element itself. */
function meantBy(member: XmlElement, { named }: StructureContext): XmlElement {
  const alias = child(member, 'blockAlias') ?? child(member, 'scoAlias');
  const target = alias && named.get(attribute(alias, 'targetID')?.trim() ?? '');
  return target && localNameOf(target.name).toLowerCase() === localNameOf(member.name).toLowerCase() ? target : member;
}

function namedIn(content: XmlElement): ReadonlyMap<string, XmlElement> {
  const named = new Map<string, XmlElement>();
  const walk = (element: XmlElement): void => {
    const id = attribute(element, 'id')?.trim() ?? '';
    if (id !== '' && !named.has(id)) named.set(id, element);
    for (const inner of children(element)) walk(inner);
  };
  walk(content);
  return named;
}

function titleOf(element: XmlElement): string {
  const identification = child(element, 'identification');
  return shortTitle(textOf(identification && child(identification, 'title')));
}

function leaveOut(kind: LaunchProblem['kind'], subject: string, warning: string, context: StructureContext): void {
  context.problems.push({ kind, subject });
  context.warn(warning);
}

function noStructure(content: XmlElement, name: string): PackageError {
  return new PackageError(
    'no-organization',
    `The content structure file ${name.slice(0, 100)} holds no block of a course (it holds <${content.name.slice(0, 40)}>); export the course from its authoring tool as SCORM 1.2 or SCORM 2004 and import that file.`,
    name,
  );
}
