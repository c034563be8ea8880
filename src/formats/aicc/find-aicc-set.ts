import { isLitter } from '../manifest/package-root.ts';
import { PackageError } from '../package-error.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';

/** What each AICC course has (CMI001, "Course interchange files"): course, assignable units, descriptors, structure. */
const needed = ['crs', 'au', 'des', 'cst'] as const;
type NeededFile = (typeof needed)[number];

/** The files that describe an AICC course. */
export interface AiccSet {
  /** Their folder: empty, or ending in `/`. */
  readonly root: string;
  readonly files: Readonly<Record<NeededFile, ZipEntry>>;
  /** Prerequisites, where the course has some. */
  readonly pre: ZipEntry | undefined;
}

/**
 * The AICC set of an archive: the complete one nearest to the top, in one folder, whatever it is called (`course.crs`, `captivate.crs`, `lesson.CRS`).
 * Throws `PackageError` ('no-manifest') that names the file that is missing.
 */
export function findAiccSet(directory: ZipDirectory): AiccSet {
  const files = directory.entries.filter(({ path, isDirectory }) => !isDirectory && !isLitter(path));
  const courses = files.filter(({ path }) => extensionOf(path) === 'crs').toSorted((one, other) => depthOf(one.path) - depthOf(other.path));
  const sets = courses.map((course) => setAround(course, files));
  const complete = sets.find((set) => needed.every((extension) => set.found.has(extension)));
  if (complete) return { root: complete.root, files: Object.fromEntries(complete.found) as AiccSet['files'], pre: complete.found.get('pre') };
  throw incomplete(sets[0]?.found ?? new Map());
}

interface FoundFiles {
  readonly root: string;
  readonly found: ReadonlyMap<string, ZipEntry>;
}

/** The files beside a `.crs`: those of its own name first, because two sets may lie in one folder. */
function setAround(course: ZipEntry, files: readonly ZipEntry[]): FoundFiles {
  const root = course.path.slice(0, course.path.lastIndexOf('/') + 1);
  const name = baseName(course.path);
  const beside = files.filter(({ path }) => path.startsWith(root) && !path.slice(root.length).includes('/'));
  const inOrder = [...beside.filter(({ path }) => baseName(path) === name), ...beside];
  const found = new Map<string, ZipEntry>([['crs', course]]);
  for (const file of inOrder) if (!found.has(extensionOf(file.path))) found.set(extensionOf(file.path), file);
  return { root, found };
}

function incomplete(found: ReadonlyMap<string, ZipEntry>): PackageError {
  const missing = needed.filter((extension) => !found.has(extension)).map((extension) => `.${extension}`);
  return new PackageError(
    'no-manifest',
    `This AICC course has no ${missing.join(' and no ')} file beside its ${found.get('crs')?.path.slice(0, 100) ?? '.crs file'}; export the course from its authoring tool again, with all its files in one folder, and import that file.`,
    missing[0],
  );
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')).toLowerCase();
const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();
const depthOf = (path: string): number => path.split('/').length;
