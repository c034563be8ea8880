import type { UseQueryOptions } from '@tanstack/react-query';
import type { Known } from '#api/known.ts';
import type { KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { Store } from '#ui/store.ts';

/** What the catalog needs. */
export interface CatalogDeps {
  readonly known: Store<KnownCatalog>;
  /** What this device holds has been read: what is not known now has to be asked for. */
  readonly isRead: Store<boolean>;
  /** Asks for a branch; what it says is in `known` when it settles. Fails with ApiError. */
  readonly branch: (catalogId: string) => UseQueryOptions<number>;
  /** Modules with dates soon, the next first, with their dates where the LMS gives them. */
  readonly soon: UseQueryOptions<Known<readonly KnownModule[]>>;
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  readonly records: UseQueryOptions<KnownEnrollments>;
  /** By enrollment ID. */
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  readonly isOnline: Store<boolean>;
  readonly hrefOfCatalog: string;
  readonly hrefOfBranch: (catalogId: string) => string;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfResources: string;
}
