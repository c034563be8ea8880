import type { CourseItem } from '../course.ts';
import { attribute, child, children, textOf, type XmlElement } from '../xml/xml-element.ts';
import { readItemDetails } from './item-details.ts';
import { findLaunch, withParameters, type ArchiveFiles, type LaunchFinding } from './launch-address.ts';
import type { LaunchProblem } from './nothing-to-launch.ts';
import { identifierOf, organizationOf, type ManifestParts, type Resource } from './resources.ts';
import type { ActivityReader } from './sequencing/read-activity.ts';
import { shortTitle } from './short-title.ts';

/** What reading items needs to know, and what it finds out on the way. */
export interface ItemContext {
  readonly parts: ManifestParts;
  readonly collections: ReadonlyMap<string, XmlElement>;
  /** SCORM 2004 only. */
  readonly activities?: ActivityReader;
  readonly files: ArchiveFiles;
  /** The manifest's folder. */
  readonly root: string;
  readonly courseTitle: string;
  readonly warn: (warning: string) => void;
  readonly problems: LaunchProblem[];
  /** Thousands of items may open the same resource. */
  readonly findings: Map<Resource, LaunchFinding>;
  /** An identifier of its own for each item. */
  readonly idFor: (written: string) => string;
  /** Each manifest inside is used once: they might stand for each other. */
  readonly usedSubManifests: Set<XmlElement>;
}

/** The items below an organization or an item; those that neither open nor contain anything are left out, with a warning that says why. */
export function readItems(parent: XmlElement, context: ItemContext): CourseItem[] {
  return children(parent, 'item')
    .map((item) => readItem(item, context))
    .filter((item) => item.launch !== undefined || item.children.length > 0);
}

/** The text of a title's element. */
export function titleOf(element: XmlElement | undefined): string {
  return shortTitle(textOf(element));
}

function readItem(item: XmlElement, context: ItemContext): CourseItem {
  const id = context.idFor(identifierOf(item));
  const title = titleOf(child(item, 'title')) || context.courseTitle || id;
  const reference = attribute(item, 'identifierref')?.trim() ?? '';
  const resource = context.parts.resources.get(reference);
  const opened = resource && openItem(item, title, resource, context);
  const below = [...readItems(item, context), ...(resource ? [] : readSubManifest(reference, context))];
  if (!resource && below.length === 0 && !child(item, 'item')) {
    const why = reference === '' ? 'opens nothing' : `points to a resource that is not there (${reference})`;
    noteProblem('nothing-named', reference || id, `"${title}" ${why}; it is left out.`, context);
  } else if (!resource && reference !== '' && !context.parts.subManifests.has(reference)) {
    context.warn(`"${title}" points to a resource that is not there (${reference}); only what it contains opens.`);
  }
  return withoutUndefined({ id, title, ...readItemDetails(item, context.collections, context.warn), ...opened, activity: context.activities?.readActivity(item), children: below });
}

function openItem(item: XmlElement, title: string, resource: Resource, context: ItemContext): Pick<CourseItem, 'launch' | 'resourceKind'> {
  if (resource.href === undefined) {
    noteProblem('nothing-named', attribute(item, 'identifierref') ?? '', `"${title}" has no file to open; it is left out.`, context);
    return {};
  }
  const finding = context.findings.get(resource) ?? findLaunch(resource.href, resource.base, context.files, context.root);
  context.findings.set(resource, finding);
  if (finding.kind === 'found') {
    return { launch: withParameters(finding.launch, attribute(item, 'parameters') ?? ''), resourceKind: resource.kind };
  }
  if (finding.kind === 'missing') {
    noteProblem('file-missing', finding.path, `The file of "${title}" (${finding.path}) is not in the package; it is left out.`, context);
  } else {
    noteProblem('outside', finding.url, `"${title}" is not in the package but on the network (${finding.url}); it is left out.`, context);
  }
  return {};
}

function readSubManifest(reference: string, context: ItemContext): CourseItem[] {
  const manifest = context.parts.subManifests.get(reference);
  if (!manifest || context.usedSubManifests.has(manifest)) return [];
  context.usedSubManifests.add(manifest);
  const organization = organizationOf(manifest);
  return organization ? readItems(organization, context) : [];
}

function noteProblem(kind: LaunchProblem['kind'], subject: string, warning: string, context: ItemContext): void {
  context.problems.push({ kind, subject });
  context.warn(warning);
}

function withoutUndefined(item: CourseItem): CourseItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CourseItem;
}
