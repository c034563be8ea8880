import type { UseQueryOptions } from '@tanstack/react-query';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { Module } from '#api/contract/module.ts';
import type { Known } from '#api/known.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
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
  /** By enrollment ID; one that is missing is `none`. */
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  /** Everything that stands on this device, also courses that the LMS no longer lists. */
  readonly kept: Store<readonly KeptCourse[]>;
  /** By enrollment ID, for every course that stands on this device. */
  readonly standings: Store<ReadonlyMap<string, CourseStanding>>;
  readonly isOnline: Store<boolean>;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefs: LearningHrefs;
}

/** What the path needs besides. */
export interface PathDeps extends LearningDeps {
  /** What the catalog says of a module: for the parts of a programme in which nobody enrolled yet. */
  readonly module: (moduleId: string) => UseQueryOptions<Module>;
}
