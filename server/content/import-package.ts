import { eq, sql } from 'drizzle-orm';
import type { Course } from '#formats/course.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import type { LmsParts } from '../lms-parts.ts';
import { addModule, findModule, putModule, type ModuleRow } from '../store/modules.ts';
import { addPackage, chunkBytes, newestPackage, removePackage, type PackageRow } from '../store/packages.ts';
import { contentPackages } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { checkArchive } from './check-archive.ts';
import { sourceOfChunks } from './chunked-source.ts';
import { moduleIdFrom } from './module-id.ts';
import type { PackageLimits } from './package-limits.ts';
import type { StagedArchive } from './stage-archive.ts';

/** What to do when a package with this identifier is there already (facts C.2; the values are ours). */
export const versionings = ['none', 'newRevision', 'overwrite'] as const;
export type Versioning = (typeof versionings)[number];

export interface PackageToImport {
  readonly archive: StagedArchive;
  readonly fileName: string;
  readonly versioning: Versioning;
  readonly importedBy: string;
}

/** Any number that only imports use: two of one package at the same moment take turns, also in two instances. */
const importLock = 6_482_018;

/** What has become of a package. */
export interface ImportedAs {
  readonly identifier: string;
  readonly title: string;
  readonly revision: number;
  readonly module: ModuleRow;
  /** For the person who imports. */
  readonly messages: readonly string[];
}

/**
 * Makes a module of a staged archive, or a revision of the module that has it. Every byte is checked first. Throws `PackageError`; then nothing has changed.
 * With `none` a package that is there stays as it is, and a message says so.
 */
export async function importPackage(lms: LmsParts, limits: PackageLimits, given: PackageToImport): Promise<ImportedAs> {
  const { db } = lms.store;
  const source = sourceOfChunks(db, given.archive);
  const { course: read, directory } = await readCoursePackage(source);
  await checkArchive(source, directory.entries, limits.mostUnpackedBytes);
  const course = storable(read);
  const identifier = course.identifier || `package-${given.archive.digest.slice(0, 16)}`;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
    const earlier = await newestPackage(tx, identifier);
    if (!earlier) return addFirst(tx, lms, given, course, identifier);
    const module = await findModule(tx, earlier.moduleId);
    if (!module) throw new Error(`The package ${earlier.id} belongs to no module.`);
    if (given.versioning === 'none') return { ...described(earlier, module, []), messages: [leftAsItWas(earlier)] };
    return given.versioning === 'overwrite' ? overwrite(tx, lms, given, course, { earlier, module }) : addRevision(tx, lms, given, course, { earlier, module });
  });
}

interface Earlier {
  readonly earlier: PackageRow;
  readonly module: ModuleRow;
}

async function addFirst(tx: Database, lms: LmsParts, given: PackageToImport, course: Course, identifier: string): Promise<ImportedAs> {
  const waiting = await moduleWithoutContent(tx, identifier);
  const id = waiting?.id ?? (await freeModuleId(tx, moduleIdFrom(identifier) ?? `package-${given.archive.digest.slice(0, 16)}`));
  const revision = (waiting?.effectiveRevision ?? 0) + 1;
  if (waiting) await putModule(tx, { ...waiting, effectiveRevision: revision });
  else await addModule(tx, { id, title: course.title, type: 'onlineModule', effectiveRevision: revision, createdAt: lms.clock.now() });
  return keep(tx, lms, given, course, { moduleId: id, revision, identifier });
}

async function addRevision(tx: Database, lms: LmsParts, given: PackageToImport, course: Course, { earlier, module }: Earlier): Promise<ImportedAs> {
  const revision = Math.max(earlier.revision, module.effectiveRevision) + 1;
  await putModule(tx, { ...module, title: titleAfter(module, earlier, course), effectiveRevision: revision });
  return keep(tx, lms, given, course, { moduleId: module.id, revision, identifier: earlier.identifier });
}

/** Who is enrolled in the revision gets the new bytes with the next download: their ETag is another one. */
async function overwrite(tx: Database, lms: LmsParts, given: PackageToImport, course: Course, { earlier, module }: Earlier): Promise<ImportedAs> {
  await removePackage(tx, earlier.id);
  await putModule(tx, { ...module, title: titleAfter(module, earlier, course) });
  return keep(tx, lms, given, course, { moduleId: module.id, revision: earlier.revision, identifier: earlier.identifier });
}

async function keep(
  tx: Database,
  lms: LmsParts,
  given: PackageToImport,
  course: Course,
  as: { readonly moduleId: string; readonly revision: number; readonly identifier: string },
): Promise<ImportedAs> {
  const { archive } = given;
  await addPackage(tx, {
    id: archive.packageId,
    ...as,
    title: course.title,
    standard: course.standard,
    course,
    fileName: storable(given.fileName),
    sizeBytes: archive.sizeBytes,
    chunkBytes,
    sha256: archive.digest,
    importedAt: lms.clock.now(),
    importedBy: given.importedBy,
  });
  const module = await findModule(tx, as.moduleId);
  if (!module) throw new Error(`The module ${as.moduleId} is gone.`);
  return described({ ...as, title: course.title }, module, course.warnings);
}

function described(as: Pick<PackageRow, 'identifier' | 'title' | 'revision'>, module: ModuleRow, messages: readonly string[]): ImportedAs {
  return { identifier: as.identifier, title: as.title, revision: as.revision, module, messages };
}

/** A module that was made before its content came: it has the identifier as its ID, and no package yet. */
async function moduleWithoutContent(tx: Database, identifier: string): Promise<ModuleRow | undefined> {
  const id = moduleIdFrom(identifier);
  const module = id === undefined ? undefined : await findModule(tx, id);
  if (module?.type !== 'onlineModule') return undefined;
  const packages = await tx.select({ id: contentPackages.id }).from(contentPackages).where(eq(contentPackages.moduleId, module.id)).limit(1);
  return packages.length === 0 ? module : undefined;
}

/** Two identifiers can look alike once they are made safe; then the second gets a number. */
async function freeModuleId(tx: Database, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await findModule(tx, id))) return id;
  }
}

/** The module follows the package's title until somebody has given it one of its own. */
function titleAfter(module: ModuleRow, earlier: PackageRow, course: Course): string {
  return module.title === earlier.title ? course.title : module.title;
}

function leftAsItWas(earlier: PackageRow): string {
  return `This package is here already (revision ${earlier.revision}) and was left as it is; import it with versioning newRevision or overwrite to change it.`;
}

/** PostgreSQL holds neither U+0000 nor half a surrogate pair, and manifests are other people's texts. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed().replaceAll('\0', '') : each))) as T;
}
