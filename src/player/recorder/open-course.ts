import type { IDBPDatabase } from 'idb';
import { asArchive } from '#formats/bare/file-as-archive.ts';
import { isPlayable, launchableItems, type PlayableStandard } from '#formats/course.ts';
import { PackageError } from '#formats/package-error.ts';
import { readZipDirectory } from '#formats/zip/read-zip-directory.ts';
import { ChunkError } from '#offline/chunks/chunk-error.ts';
import type { ChunksDb } from '#offline/chunks/chunks-db.ts';
import { openArchive } from '#offline/chunks/open-archive.ts';
import { changePackage } from '#offline/chunks/package-record.ts';
import { presentAttempt } from '#offline/course-standing.ts';
import type { KeptCourse, Launch, LearnerDb } from '#offline/learner-schema.ts';
import { courseLock, openCoursesLock } from '#offline/locks.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { beginLaunch } from '#offline/runs.ts';
import { asStorageError } from '#offline/storage-error.ts';
import type { FromRecorder, RecorderRefusal, ToRecorder } from '../messages.ts';
import { holdLock, type Release } from './hold-lock.ts';
import { keepSequence, type SequenceKeeper } from './keep-sequence.ts';
import { interruptOpenSittings } from './recover-interrupted.ts';
import { type ArchiveServing, serveArchive } from './serve-archive.ts';

export type OpenRequest = Extract<ToRecorder, { type: 'open' }>;

/** Why a course is not opened, or an item not begun. */
export class RefusedByRecorder extends Error {
  override readonly name = 'RefusedByRecorder';
  readonly reason: RecorderRefusal;

  constructor(reason: RecorderRefusal, detail = '', options?: ErrorOptions) {
    super(detail, options);
    this.reason = reason;
  }
}

/** A course that this worker holds open: no other tab has it. */
export interface OpenCourse {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly kept: KeptCourse;
  readonly standard: PlayableStandard;
  readonly launch: Launch;
  /** Only looked at: no run of it is written down, and its launch is not. */
  readonly isForLooking: boolean;
  readonly learner: { readonly id: string; readonly name: string };
  readonly serving: ArchiveServing;
  /** Of a course with an order. */
  readonly sequence: SequenceKeeper | undefined;
  /** A random word in the addresses of this launch: who does not know it gets no file. */
  readonly token: string;
  /** The same at each launch of this course by this learner, and nobody else's: what the course keeps in storage is found again under it. */
  readonly storagePrefix: string;
  /** Lets go of the locks and the databases. */
  readonly release: Release;
}

/** A reloaded page's worker lets go of its locks a moment after the new one asks. */
const reloadMs = 4500;

/** The same in the recorder's vocabulary. */
export const asRefusal = (error: unknown): RefusedByRecorder => {
  if (error instanceof RefusedByRecorder) return error;
  if (error instanceof ChunkError) return new RefusedByRecorder('not-downloaded', error.message, { cause: error });
  if (error instanceof PackageError) return new RefusedByRecorder('package-damaged', error.message, { cause: error });
  const { reason } = asStorageError(error);
  return new RefusedByRecorder(reason, error instanceof Error ? error.message : '', { cause: error });
};

const prefixFor = async (text: string): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What the learner said to the place that was offered. */
const answerTo = (elsewhere: OpenRequest['elsewhere']): Pick<Launch, 'continuedFrom' | 'declined'> => {
  if (!elsewhere) return {};
  return elsewhere.isTaken ? { continuedFrom: elsewhere.place } : { declined: elsewhere.place };
};

/** A launch that nobody is told of: of the attempt that is there. */
async function launchToLook(db: IDBPDatabase<LearnerDb>, opening: Pick<Launch, 'enrollmentId' | 'moduleTitle'>): Promise<Launch> {
  const before = await db.getAllFromIndex('launches', 'by-enrollment', opening.enrollmentId);
  return { ...opening, isNewAttempt: false, id: crypto.randomUUID(), seq: 0, attempt: presentAttempt(before), startedAt: Date.now() };
}

async function openHeld(request: OpenRequest, db: IDBPDatabase<LearnerDb>, chunks: ChunksDb, release: Release, say: (message: FromRecorder) => void): Promise<OpenCourse> {
  const { enrollmentId, userId, learnerName, isNewAttempt, isForLooking = false, elsewhere } = request;
  const kept = await db.get('courses', enrollmentId);
  if (!kept) throw new RefusedByRecorder('not-downloaded');
  const { standard } = kept.course;
  if (!isPlayable(standard)) throw new RefusedByRecorder('unsupported-kind', standard);
  // A bare file lies under the name by which its item opens.
  const archive = await asArchive(await openArchive(chunks, kept.packageKey), launchableItems(kept.course)[0]?.launch?.path ?? '');
  const directory = await readZipDirectory(archive);
  void changePackage(chunks, kept, { lastUsedAt: Date.now() }).catch(() => undefined); // for tidying up: nobody waits for it
  await interruptOpenSittings(db, enrollmentId);
  const opening = { enrollmentId, moduleTitle: kept.title, isNewAttempt };
  const launch = isForLooking ? await launchToLook(db, opening) : await beginLaunch(db, { ...opening, ...answerTo(elsewhere) }, elsewhere?.isTaken ? elsewhere.items : []);
  // Whoever only looks goes where they like, and leaves the order as it was.
  const sequence = isForLooking ? undefined : await keepSequence(db, kept, launch, say);
  const token = crypto.randomUUID();
  const storagePrefix = await prefixFor(`${db.name}|${enrollmentId}`);
  return { db, kept, standard, launch, isForLooking, learner: { id: userId, name: learnerName }, serving: serveArchive(archive, directory), sequence, token, storagePrefix, release };
}

/**
 * Opens a course for one launch: alone (its lock), safe from upgrades of the database (the shared lock, S10), with what a dead page left ended, and with the
 * launch on the disk before anything plays (S1). Throws RefusedByRecorder; then nothing is held.
 */
export async function openCourse(request: OpenRequest, openChunks: () => Promise<ChunksDb>, say: (message: FromRecorder) => void): Promise<OpenCourse> {
  const releases: Release[] = [];
  const release = (): void => {
    for (const letGo of releases.splice(0).toReversed()) letGo();
  };
  const hold = async (name: string, mode: LockMode, otherwise: RecorderRefusal): Promise<void> => {
    const letGo = await holdLock(name, mode, reloadMs);
    if (!letGo) throw new RefusedByRecorder(otherwise);
    releases.push(letGo);
  };
  try {
    const db = await openLearnerDb({ site: request.site, userId: request.userId });
    releases.push(() => db.close());
    // Not to be had while a newer app waits for other open courses to end: then this page is the old one.
    await hold(openCoursesLock(db.name), 'shared', 'newer-version');
    await hold(courseLock(db.name, request.enrollmentId), 'exclusive', 'open-elsewhere');
    const chunks = await openChunks();
    releases.push(() => chunks.close());
    return await openHeld(request, db, chunks, release, say);
  } catch (error) {
    release();
    throw asRefusal(error);
  }
}
