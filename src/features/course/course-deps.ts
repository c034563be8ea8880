import type { UseQueryOptions } from '@tanstack/react-query';
import type { RequestList } from '#api/contract/approval-answers.ts';
import type { FacilityDetails } from '#api/contract/facility.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { Module } from '#api/contract/module.ts';
import type { Enrollment, TrainingRecord } from '#api/contract/training-record.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { ItemRecord, KeptCourse } from '#offline/learner-schema.ts';
import type { StorageProtection } from '#offline/storage-protection.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import type { Store } from '#ui/store.ts';

/** One enrollment, as the LMS last told it. */
export interface KnownRecord {
  readonly record: TrainingRecord & Partial<Enrollment>;
  /** When the LMS said so: milliseconds since the epoch. */
  readonly asOf: number;
  /** Only a list told it, which says less: nothing of a date. */
  readonly isFromList?: boolean;
}

/** What this device holds of a course. */
export interface CourseHere {
  /** Undefined before the course was downloaded. */
  readonly kept: KeptCourse | undefined;
  /** The items of the present attempt. */
  readonly items: readonly ItemRecord[];
  /** Something of it has not been told yet. */
  readonly isWaiting: boolean;
}

/** The room of this device, as far as the browser tells. */
export interface RoomHere {
  readonly freeBytes: number | undefined;
  readonly protection: StorageProtection;
}

/** What both faces of a course need. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface ModuleDeps {
  readonly learner: { readonly userId: string; readonly name: string };
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly record: (enrollmentId: string) => UseQueryOptions<KnownRecord>;
  /** What the catalog says of it. Of a course that one is enrolled in it is extra: without it the page shows less. */
  readonly module: (moduleId: string) => UseQueryOptions<Module>;
  /** Where a date is held. */
  readonly facility: (facilityId: string) => UseQueryOptions<Known<FacilityDetails>>;
  readonly isOnline: Store<boolean>;
  /** What was decided here, enrolling and having done it above all. */
  readonly calls: CallsDeps;
  /** The site's own page, on this app's origin or the LMS's; undefined when it is no address of the LMS. */
  readonly mapLmsAddress: (href: string) => string | undefined;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfModule: (moduleId: string, at?: { readonly programmeId?: string }) => string;
  readonly hrefOfCatalog: string;
  /** A place of the app as a whole address, for a calendar. */
  readonly wholeAddress: (href: string) => string;
  /** For tests: the time then stands still. */
  readonly now?: number;
}

/** What the page of an enrolled course needs. */
export interface CourseDeps extends ModuleDeps {
  /** The name of the person in whose place the learner acts: the course is theirs to take. */
  readonly others?: string | undefined;
  /** Requests that I made, or that await my answer. */
  readonly requests: UseQueryOptions<Known<RequestList>>;
  /** Withdrawals that somebody has to approve. */
  readonly withdrawals: UseQueryOptions<Known<RequestList>>;
  /** What is due, and when. */
  readonly learningPath: UseQueryOptions<Known<LearningPath>>;
  readonly here: (enrollmentId: string) => UseQueryOptions<CourseHere>;
  readonly room: UseQueryOptions<RoomHere>;
  /** How large the package is, before it is asked for; null where the LMS does not say. */
  readonly packageBytes: (enrollmentId: string) => UseQueryOptions<number | null>;
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  readonly isOnline: Store<boolean>;
  /** These settle when it is on the disk, and throw StorageError. */
  readonly download: (record: TrainingRecord) => Promise<void>;
  readonly pause: (enrollmentId: string) => Promise<void>;
  readonly resume: (enrollmentId: string) => Promise<void>;
  readonly cancel: (enrollmentId: string) => Promise<void>;
  readonly remove: (enrollmentId: string) => Promise<'removed' | 'open'>;
  readonly askForProtection: () => Promise<StorageProtection>;
  readonly hrefOfPlayer: (enrollmentId: string, run: { readonly itemId?: string; readonly isNewAttempt?: boolean; readonly isForLooking?: boolean }) => string;
  readonly hrefOfLearning: string;
}
