import { eq, sql } from 'drizzle-orm';
import { launchableItems, type Course } from '#formats/course.ts';
import { readCoursePackage } from '#formats/manifest/read-course-package.ts';
import type { LmsParts } from '../lms-parts.ts';
import { putAssessment, removeAssessments } from '../store/assessments.ts';
import { dropSessionsOfItem } from '../store/hacp-sessions.ts';
import { addModule, findModule, putModule, type ModuleRow } from '../store/modules.ts';
import { addPackage, chunkBytes, newestPackage, removePackage, type PackageRow } from '../store/packages.ts';
import { contentPackages } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import type { ModuleType } from '../store/values.ts';
import { archiveOf } from './archive-of.ts';
import { checkArchive } from './check-archive.ts';
import { sourceOfChunks } from './chunked-source.ts';
import { moduleIdFrom } from './module-id.ts';
import { readPackageAssessment, type ItemAssessment } from './package-assessment.ts';
import type { PackageLimits } from './package-limits.ts';
import { discardArchive, newPackageId, stageArchive, type StagedArchive } from './stage-archive.ts';
import { piecesOf, wrapFile } from './wrap-file.ts';

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
  /** Whose bytes are kept: the package's own ID. */
  readonly packageId: string;
  /** For the person who imports. */
  readonly messages: readonly string[];
}

/** A package that was read and checked, and what is kept of it. */
interface ReadPackage extends PackageToImport {
  readonly course: Course;
  readonly identifier: string;
  readonly assessment: ItemAssessment | undefined;
}

/**
 * Makes a module of a staged archive, or a revision of the module that has it. Every byte is checked first. Throws `PackageError`, or LmsError
 * ('bad-assessment'); then nothing has changed. With `none` a package that is there stays as it is, and a message says so. The key of an exam is kept apart:
 * what is stored for the learners is an archive without it (docs/exam-format.md). A bare PDF, film or sound is stored as an archive of that one file.
 */
export async function importPackage(lms: LmsParts, limits: PackageLimits, given: PackageToImport): Promise<ImportedAs> {
  const wrapped = await wrapFile(sourceOfChunks(lms.store.db, given.archive), given.fileName);
  if (!wrapped) return importArchive(lms, limits, given);
  return inPlaceOf(lms, limits, given.archive, piecesOf(wrapped), (archive) => importArchive(lms, limits, { ...given, archive, fileName: `${given.fileName}.zip` }));
}

async function importArchive(lms: LmsParts, limits: PackageLimits, given: PackageToImport): Promise<ImportedAs> {
  const { db } = lms.store;
  const source = sourceOfChunks(db, given.archive);
  const { course: read, directory } = await readCoursePackage(source);
  await checkArchive(source, directory.entries, limits.mostUnpackedBytes);
  const course = storable(read);
  const { assessment, secret } = await readPackageAssessment(source, directory, course);
  const identifier = course.identifier || `package-${given.archive.digest.slice(0, 16)}`;
  if (secret.length === 0) return takeIn(lms, { ...given, course, identifier, assessment });

  const open = archiveOf(source, directory.entries.filter((entry) => !secret.includes(entry)));
  return inPlaceOf(lms, limits, given.archive, open, (archive) => takeIn(lms, { ...given, archive, course, identifier, assessment }));
}

/** Keeps other bytes than those that came, for what `take` makes of them; those that came go in any case. */
async function inPlaceOf(lms: LmsParts, limits: PackageLimits, came: StagedArchive, bytes: AsyncIterable<Uint8Array>, take: (archive: StagedArchive) => Promise<ImportedAs>): Promise<ImportedAs> {
  const { db } = lms.store;
  const packageId = newPackageId(lms.clock.now().getTime(), lms.randomId());
  const archive = await stageArchive(db, bytes, { packageId, mostBytes: limits.mostArchiveBytes });
  try {
    const imported = await take(archive);
    if (imported.packageId !== packageId) await discardArchive(db, packageId);
    return imported;
  } catch (error) {
    await discardArchive(db, packageId);
    throw error;
  } finally {
    await discardArchive(db, came.packageId);
  }
}

async function takeIn(lms: LmsParts, read: ReadPackage): Promise<ImportedAs> {
  return lms.store.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
    const earlier = await newestPackage(tx, read.identifier);
    if (!earlier) return addFirst(tx, lms, read);
    const module = await findModule(tx, earlier.moduleId);
    if (!module) throw new Error(`The package ${earlier.id} belongs to no module.`);
    if (read.versioning === 'none') return { ...described(earlier, module, []), messages: [leftAsItWas(earlier)] };
    return read.versioning === 'overwrite' ? overwrite(tx, lms, read, { earlier, module }) : addRevision(tx, lms, read, { earlier, module });
  });
}

interface Earlier {
  readonly earlier: PackageRow;
  readonly module: ModuleRow;
}

async function addFirst(tx: Database, lms: LmsParts, read: ReadPackage): Promise<ImportedAs> {
  const { identifier, course, archive } = read;
  const type = typeOf(read);
  const waiting = await moduleWithoutContent(tx, identifier, type);
  const id = waiting?.id ?? (await freeModuleId(tx, moduleIdFrom(identifier) ?? `package-${archive.digest.slice(0, 16)}`));
  const revision = (waiting?.effectiveRevision ?? 0) + 1;
  if (waiting) await putModule(tx, { ...waiting, effectiveRevision: revision });
  else await addModule(tx, { id, title: course.title, type, effectiveRevision: revision, createdAt: lms.clock.now() });
  return keep(tx, lms, read, { moduleId: id, revision, identifier });
}

async function addRevision(tx: Database, lms: LmsParts, read: ReadPackage, { earlier, module }: Earlier): Promise<ImportedAs> {
  const revision = Math.max(earlier.revision, module.effectiveRevision) + 1;
  await putModule(tx, { ...module, title: titleAfter(module, earlier, read.course), effectiveRevision: revision });
  return keep(tx, lms, read, { moduleId: module.id, revision, identifier: earlier.identifier });
}

/** Who is enrolled in the revision gets the new bytes with the next download: their ETag is another one. */
async function overwrite(tx: Database, lms: LmsParts, read: ReadPackage, { earlier, module }: Earlier): Promise<ImportedAs> {
  await removePackage(tx, earlier.id);
  await removeAssessments(tx, module.id, earlier.revision);
  await putModule(tx, { ...module, title: titleAfter(module, earlier, read.course) });
  return keep(tx, lms, read, { moduleId: module.id, revision: earlier.revision, identifier: earlier.identifier });
}

async function keep(
  tx: Database,
  lms: LmsParts,
  { archive, course, fileName, importedBy, assessment }: ReadPackage,
  as: { readonly moduleId: string; readonly revision: number; readonly identifier: string },
): Promise<ImportedAs> {
  await addPackage(tx, {
    id: archive.packageId,
    ...as,
    title: course.title,
    standard: course.standard,
    course,
    fileName: storable(fileName),
    sizeBytes: archive.sizeBytes,
    chunkBytes,
    sha256: archive.digest,
    importedAt: lms.clock.now(),
    importedBy,
  });
  if (assessment) {
    const { itemId, title, filledInBy, definition } = assessment;
    await putAssessment(tx, { moduleId: as.moduleId, revision: as.revision, itemId, title, filledInBy, definition });
    // What such a session says from now on would count as if the exam had been scored here.
    await dropSessionsOfItem(tx, { moduleId: as.moduleId, revision: as.revision, itemId });
  }
  const module = await findModule(tx, as.moduleId);
  if (!module) throw new Error(`The module ${as.moduleId} is gone.`);
  return described({ ...as, id: archive.packageId, title: course.title }, module, course.warnings);
}

/** A package that is nothing but an assessment is an exam, or training on the job; anything else is an online module, whatever is assessed in it. */
function typeOf({ assessment, course }: Pick<ReadPackage, 'assessment' | 'course'>): ModuleType {
  if (!assessment || launchableItems(course).length > 1) return 'onlineModule';
  return assessment.filledInBy === 'learner' ? 'exam' : 'onTheJobTraining';
}

function described(as: Pick<PackageRow, 'id' | 'identifier' | 'title' | 'revision'>, module: ModuleRow, messages: readonly string[]): ImportedAs {
  return { packageId: as.id, identifier: as.identifier, title: as.title, revision: as.revision, module, messages };
}

/** A module that was made before its content came: it has the identifier as its ID, and no package yet. */
async function moduleWithoutContent(tx: Database, identifier: string, type: ModuleType): Promise<ModuleRow | undefined> {
  const id = moduleIdFrom(identifier);
  const module = id === undefined ? undefined : await findModule(tx, id);
  if (!module || ![type, 'onlineModule'].includes(module.type)) return undefined;
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
