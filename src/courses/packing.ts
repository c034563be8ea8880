import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { kindSaidByLabel } from './kind-said-by-label.ts';
import { isActive, type KnownEnrollments } from './known-enrollments.ts';
import { datesOfPath, type PathDates } from './path-dates.ts';

/** For how many days somebody packs. */
export const packDays = [1, 3, 7, 14] as const;
export type PackDays = (typeof packDays)[number];

/** Why a course cannot come along: `place`: it takes place somewhere; `lms`: it opens only in the LMS; `kind`: there is nothing to download; `waiting`: nobody has let the learner in yet. */
export type WhyNot = 'place' | 'lms' | 'kind' | 'waiting';

/** A course that could come along, or not. */
export interface PackCourse {
  readonly record: TrainingRecord;
  /** Milliseconds since the epoch; by the learning path. */
  readonly due?: number;
  readonly isStarted: boolean;
}

/** What there is to take along. */
export interface PackList {
  /** Due or begun in that time, and may be downloaded; the first due first. */
  readonly comes: readonly PackCourse[];
  /** Neither due nor begun, and may be downloaded: who wants it takes it too. */
  readonly could: readonly PackCourse[];
  /** On this device already, and not done. */
  readonly here: readonly PackCourse[];
  /** Due or begun in that time, and stays behind. */
  readonly cannot: readonly (PackCourse & { readonly why: WhyNot })[];
}

interface KnownToPack {
  readonly enrollments: KnownEnrollments | undefined;
  /** Without it no due date is known. */
  readonly path: LearningPath | undefined;
  /** By enrollment. */
  readonly downloads: ReadonlyMap<string, DownloadState>;
  readonly days: PackDays;
  readonly now: number;
}

/** Looks through what is to be done for what should come along. A part of a programme goes as the programme does. */
export function packList({ enrollments, path, downloads, days, now }: KnownToPack): PackList {
  const until = endOf(now, days);
  const dates = datesOfPath(path);
  const courses = (enrollments?.records ?? []).filter(isActive).flatMap((record) => coursesOf(record, dates));
  const inOrder = [...new Map(courses.map((course) => [course.record.id, course])).values()].toSorted(
    (one, other) => (one.due ?? Infinity) - (other.due ?? Infinity) || Number(other.isStarted) - Number(one.isStarted) || 0,
  );
  const isMeant = (course: PackCourse): boolean => course.isStarted || (course.due !== undefined && course.due <= until);
  const isHere = ({ record }: PackCourse): boolean => isReady(downloads.get(record.id));
  const mayCome = ({ record }: PackCourse): boolean => record.downloadable === true && canBegin(record);
  const meant = inOrder.filter(isMeant);
  return {
    comes: meant.filter((course) => mayCome(course) && !isHere(course)),
    could: inOrder.filter((course) => !isMeant(course) && mayCome(course) && !isHere(course)),
    here: inOrder.filter(isHere),
    cannot: meant.filter((course) => !mayCome(course) && !isHere(course)).map((course) => ({ ...course, why: whyNot(course.record) })),
  };
}

function coursesOf(record: TrainingRecord, dates: ReadonlyMap<string, PathDates>, inherited?: PackCourse): readonly PackCourse[] {
  const at = dates.get(record.learningModule.id)?.due ?? inherited?.due;
  const course: PackCourse = { record, ...(at !== undefined && { due: at }), isStarted: record.overallStatus?.code === 'incomplete' };
  if (record.trainingRecords.length === 0) return [course];
  return record.trainingRecords.filter(isActive).flatMap((member) => coursesOf(member, dates, course));
}

/** The end of the day on which the time without a network is over: *today* is until midnight. */
export const endOf = (now: number, days: PackDays): number => new Date(now).setHours(24 * days, 0, 0, 0);

const isReady = (state: DownloadState | undefined): boolean => state?.kind === 'ready' || (state !== undefined && 'keptRevision' in state && state.keptRevision !== undefined);

const canBegin = ({ overallStatus }: TrainingRecord): boolean => overallStatus?.code === 'enrolled' || overallStatus?.code === 'incomplete';

const places: ReadonlySet<string> = new Set(['classroom', 'virtualClassroom', 'workshopSeminar', 'specialInterestGroup', 'onTheJobTraining', 'coaching', 'internship', 'task']);
const things: ReadonlySet<string> = new Set(['book', 'cd', 'audioCassette', 'selfTrainingPaper', 'externalCourse', 'externalCertification']);

function whyNot(record: TrainingRecord): WhyNot {
  if (!canBegin(record)) return 'waiting';
  const { type } = record.learningModule;
  const kind = type ? kindSaidByLabel(type) : '';
  if (places.has(kind)) return 'place';
  return things.has(kind) ? 'kind' : 'lms';
}
