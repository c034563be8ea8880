import type { Course } from '../course.ts';
import { PackageError } from '../package-error.ts';
import { decodeXmlBytes } from '../xml/decode-xml-bytes.ts';
import { coursePrerequisites } from '../prerequisites/course-prerequisites.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { readEntry } from '../zip/read-entry.ts';
import { readZipDirectory } from '../zip/read-zip-directory.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import { findAiccSet } from '../aicc/find-aicc-set.ts';
import { readAiccPackage } from '../aicc/read-aicc-package.ts';
import { bareCourse } from '../bare/bare-course.ts';
import { otherKindOf } from './other-kind.ts';
import { manifestPaths, wrappingFolder } from './package-root.ts';
import { readManifest } from './read-manifest.ts';
import { findContentStructure } from './scorm11/find-structure.ts';
import { readContentStructure } from './scorm11/read-structure.ts';
import { unsupportedKind } from './unsupported-kind.ts';

const largestManifestBytes = 8 * 1024 * 1024;

/**
 * Reads a content package: the directory of its archive and the course that its manifest, its AICC set or its content structure file (SCORM 1.1) describes, or that its one
 * file is. The manifest lies at the root, or in the one folder that holds the whole archive. Reads the directory and the manifest only. Throws `PackageError`.
 */
export async function readCoursePackage(source: ByteSource): Promise<{ course: Course; directory: ZipDirectory }> {
  const directory = await readZipDirectory(source);
  const root = rootOf(directory);
  const manifest = directory.find(`${root}imsmanifest.xml`);
  if (!manifest) return { course: withPrerequisiteWarnings(await withoutManifest(source, directory)), directory };
  const text = decodeXmlBytes(await readEntry(source, manifest, largestManifestBytes));
  return { course: withPrerequisiteWarnings(readManifest(text, directory, root)), directory };
}

/** What is written of prerequisites and cannot be followed is no barrier for a learner, and said to who imports. */
function withPrerequisiteWarnings(course: Course): Course {
  const { warnings } = coursePrerequisites(course);
  return warnings.length === 0 ? course : { ...course, warnings: [...course.warnings, ...warnings] };
}

function rootOf(directory: ZipDirectory): string {
  return directory.find('imsmanifest.xml') ? '' : wrappingFolder(directory);
}

async function withoutManifest(source: ByteSource, directory: ZipDirectory): Promise<Course> {
  const kind = otherKindOf(directory, wrappingFolder(directory));
  if (kind === 'AICC') return readAiccPackage(source, directory, findAiccSet(directory));
  const structure = kind === 'SCORM 1.1' ? findContentStructure(directory) : undefined;
  if (structure) return readContentStructure(decodeXmlBytes(await readEntry(source, structure, largestManifestBytes)), directory, structure.path);
  if (kind && kind !== 'SCORM 1.1') throw unsupportedKind(kind);
  const bare = bareCourse(directory);
  if (bare) return bare;
  throw noManifest(directory);
}

function noManifest(directory: ZipDirectory): PackageError {
  const [elsewhere] = manifestPaths(directory);
  if (elsewhere !== undefined) {
    const folder = elsewhere.slice(0, elsewhere.lastIndexOf('/'));
    return new PackageError(
      'no-manifest',
      `The manifest of this package lies in the folder ${folder} and not at the top; zip what is in that folder and import that file.`,
      elsewhere,
    );
  }
  return new PackageError(
    'no-manifest',
    'This ZIP archive is not a SCORM package, because it has no imsmanifest.xml; export the course from its authoring tool as SCORM 1.2 or SCORM 2004 and import that file.',
  );
}
