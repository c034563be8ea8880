import type { UseQueryOptions } from '@tanstack/react-query';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
import type { Store } from '#ui/store.ts';

/** What *My learning* needs. */
export interface LearningDeps {
  /** Gives what is known at once and refreshes behind; fails with ApiError or StorageError. */
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  /** All of the learner's enrollments, the finished ones too; as `enrollments`. */
  readonly records: UseQueryOptions<KnownEnrollments>;
  /** By enrollment ID; one that is missing is `none`. */
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  /** Everything that stands on this device, also courses that the LMS no longer lists. */
  readonly kept: Store<readonly KeptCourse[]>;
  /** By enrollment ID, for every course that stands on this device. */
  readonly standings: Store<ReadonlyMap<string, CourseStanding>>;
  readonly isOnline: Store<boolean>;
  readonly hrefOfCourse: (enrollmentId: string) => string;
}
