import type { UseQueryOptions } from '@tanstack/react-query';
import type { LearningPath, TrainingPlan } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { Module } from '#api/contract/module.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { PackageAbout } from '#offline/chunks/chunks-db.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
import type { PackedFor } from '#offline/packed-for.ts';
import type { StorageProtection } from '#offline/storage-protection.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import type { EnrolledDate } from '#courses/to-do.ts';
import type { Store } from '#ui/store.ts';

/** The places that *Learning* links to. */
export interface LearningHrefs {
  readonly toDo: string;
  readonly path: string;
  readonly packed: string;
  readonly done: string;
  readonly pack: string;
  readonly catalog: string;
  readonly module: (moduleId: string) => string;
}

/** What every page of *Learning* needs. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface LearningDeps {
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  /** All of the learner's enrollments, the finished ones too; as `enrollments`. */
  readonly records: UseQueryOptions<KnownEnrollments>;
  /** What is to be done, as the LMS planned it. Lists are fuller with it, and do without. */
  readonly path: UseQueryOptions<Known<LearningPath>>;
  /** When the date takes place that this enrollment is for; null where the LMS names none. */
  readonly date: (enrollmentId: string) => UseQueryOptions<EnrolledDate | null>;
  /** By enrollment ID; one that is missing is `none`. */
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  /** Everything that stands on this device, also courses that the LMS no longer lists. */
  readonly kept: Store<readonly KeptCourse[]>;
  /** By enrollment ID, for every course that stands on this device. */
  readonly standings: Store<ReadonlyMap<string, CourseStanding>>;
  readonly calls: Pick<CallsDeps, 'live' | 'undo'>;
  readonly isOnline: Store<boolean>;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefs: LearningHrefs;
}

/** What the path needs besides. */
export interface PathDeps extends LearningDeps {
  /** What was planned alone: asked where the whole path does not come. */
  readonly plan: UseQueryOptions<Known<TrainingPlan>>;
  /** What the catalog says of a module: for the parts of a programme in which nobody enrolled yet. */
  readonly module: (moduleId: string) => UseQueryOptions<Module>;
}

/** The room of this device, as far as the browser tells. */
export interface RoomHere {
  readonly freeBytes: number | undefined;
  readonly protection: StorageProtection;
}

/** What *Packed* needs besides. The acts settle when it is on the disk, and throw StorageError. */
export interface DownloadsDeps extends LearningDeps {
  /** What is not finished, in the order in which it goes. */
  readonly queue: Store<readonly PackageAbout[]>;
  readonly room: UseQueryOptions<RoomHere>;
  readonly download: (record: TrainingRecord) => Promise<void>;
  readonly pause: (enrollmentId: string) => Promise<void>;
  readonly resume: (enrollmentId: string) => Promise<void>;
  readonly cancel: (enrollmentId: string) => Promise<void>;
  readonly remove: (enrollmentId: string) => Promise<'removed' | 'open'>;
  /** So many places later in the queue; negative: earlier. */
  readonly move: (enrollmentId: string, by: number) => Promise<void>;
  readonly askForProtection: () => Promise<StorageProtection>;
}

/** What *Pack* needs besides. */
export interface PackDeps extends DownloadsDeps {
  /** How large a package is, before it is asked for; null where the LMS does not say. */
  readonly packageBytes: (enrollmentId: string) => UseQueryOptions<number | null>;
  /** Bytes a second of the downloads of this hour; undefined where none was measured. */
  readonly speed: Store<number | undefined>;
  /** The last packing; null where there was none, or where its time is over. */
  readonly packedFor: UseQueryOptions<PackedFor | null>;
  readonly keepPackedFor: (packedFor: PackedFor) => Promise<void>;
}
