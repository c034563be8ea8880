import type { UseQueryOptions } from '@tanstack/react-query';
import type { Module } from '#api/contract/module.ts';
import type { Enrollment, TrainingRecord } from '#api/contract/training-record.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { ItemRecord, KeptCourse } from '#offline/learner-schema.ts';
import type { StorageProtection } from '#offline/storage-protection.ts';
import type { Store } from '#ui/store.ts';

/** One enrollment, as the LMS last told it. */
export interface KnownRecord {
  readonly record: TrainingRecord & Partial<Enrollment>;
  /** When the LMS said so: milliseconds since the epoch. */
  readonly asOf: number;
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

/** What the course page needs. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface CourseDeps {
  readonly record: (enrollmentId: string) => UseQueryOptions<KnownRecord>;
  /** What the catalog says of it. It is extra: without it the page shows less. */
  readonly module: (moduleId: string) => UseQueryOptions<Module>;
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
  /** The site's own page, on this app's origin or the LMS's; undefined when it is no address of the LMS. */
  readonly mapLmsAddress: (href: string) => string | undefined;
  readonly hrefOfPlayer: (enrollmentId: string, run: { readonly itemId?: string; readonly isNewAttempt?: boolean }) => string;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfLearning: string;
}
