import { launchableItems, type Course } from '../course.ts';
import { PackageError } from '../package-error.ts';
import { child, children, localNameOf, type XmlElement } from '../xml/xml-element.ts';
import { readSequencingCollections } from './item-details.ts';
import { findLaunch, type ArchiveFiles } from './launch-address.ts';
import { readManifestXml } from './manifest-xml.ts';
import { nothingToLaunch } from './nothing-to-launch.ts';
import { readItems, titleOf, type ItemContext } from './read-items.ts';
import { activityReader } from './sequencing/read-activity.ts';
import { identifierOf, organizationOf, readManifestParts, type ManifestParts } from './resources.ts';
import { standardOf, type StandardOfManifest } from './standard-of.ts';
import { uniqueIds } from './unique-ids.ts';
import { warningList } from './warning-list.ts';

/**
 * Reads an imsmanifest.xml of SCORM 1.2, of SCORM 2004 (2nd to 4th edition) or of plain IMS content. `files` are the files of the archive, `root` the folder of the
 * manifest in it (empty, or ending in `/`). Throws `PackageError`: 'manifest-not-xml', 'too-large', 'unsupported-kind', 'no-organization', 'nothing-to-launch'
 * or 'launch-file-missing'; what can be lived with becomes a warning of the course.
 */
export function readManifest(text: string, files: ArchiveFiles, root: string): Course {
  const warnings = warningList();
  const manifest = readManifestXml(text, warnings.add);
  const found: StandardOfManifest | undefined = standardOf(manifest);
  const { unsaid, ...standard } = found ?? { standard: 'scorm-1.2' as const };
  if (!found) warnings.add('The manifest does not say which standard it follows; it is played as SCORM 1.2.');
  const organization = organizationOf(manifest);
  if (!organization) throw noOrganization(manifest);
  const title = titleOf(child(organization, 'title')) || metadataTitle(manifest);
  const parts = readManifestParts(manifest, unsaid);
  const collections = readSequencingCollections(manifest);
  const activities = standard.standard === 'scorm-2004' ? activityReader(standard.edition, collections, warnings.add) : undefined;
  const context: ItemContext = {
    parts,
    collections,
    ...(activities && { activities }),
    files,
    root,
    courseTitle: title,
    warn: warnings.add,
    problems: [],
    findings: new Map(),
    idFor: uniqueIds(warnings.add),
    usedSubManifests: new Set(),
  };
  const items = readItems(organization, context);
  const [first] = launchableItems({ items });
  if (!first) throw nothingToLaunch(context.problems);
  warnMissingFiles(parts, files, root, warnings.add);
  return {
    ...standard,
    identifier: identifierOf(manifest),
    title: title || first.title,
    root,
    items,
    ...(activities && { rootActivity: activities.readRoot(organization, identifierOf(organization), title) }),
    warnings: warnings.all(),
  };
}

function noOrganization(manifest: XmlElement): PackageError {
  if (localNameOf(manifest.name).toLowerCase() !== 'manifest') {
    return new PackageError(
      'manifest-not-xml',
      `The file imsmanifest.xml is no manifest (it holds <${manifest.name.slice(0, 40)}>); export the course from its authoring tool again and import that file.`,
      'imsmanifest.xml',
    );
  }
  return new PackageError(
    'no-organization',
    'The manifest of this package lists no items to open (its organization is missing or empty); export the course from its authoring tool again and import that file.',
    'imsmanifest.xml',
  );
}

/** `<metadata>` with LOM inside: `<general><title><langstring>` (1.2) or `<string>` (2004). */
function metadataTitle(manifest: XmlElement): string {
  const path = ['metadata', 'lom', 'general', 'title'];
  const title = path.reduce<XmlElement | undefined>((element, name) => element && child(element, name), manifest);
  const [firstLanguage] = title ? children(title) : [];
  return titleOf(firstLanguage ?? title);
}

/** Courses mostly play without them, but the person who imports should know. */
function warnMissingFiles({ resources }: ManifestParts, files: ArchiveFiles, root: string, warn: (warning: string) => void): void {
  const missing = new Set<string>();
  for (const { base, files: hrefs } of resources.values()) {
    for (const href of hrefs) {
      const finding = findLaunch(href, base, files, root);
      if (finding.kind === 'missing' && !finding.path.endsWith('/')) missing.add(finding.path);
    }
  }
  const [first] = missing;
  if (first === undefined) return;
  warn(missing.size === 1 ? `A file that the manifest lists is not in the package: ${first}.` : `${missing.size} files that the manifest lists are not in the package, for instance ${first}.`);
}
