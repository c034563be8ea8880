import type { UseQueryOptions } from '@tanstack/react-query';
import type { ResourceList, ResourceSummary } from '#api/contract/resource-list.ts';
import type { Known } from '#api/known.ts';
import type { Store } from '#ui/store.ts';

/** What the library needs. */
export interface ResourcesDeps {
  readonly resources: UseQueryOptions<Known<ResourceList>>;
  /** Fetches a file and hands it to the browser: to a new tab, or to the downloads. Fails with ApiError. */
  readonly open: (resource: ResourceSummary) => Promise<void>;
  /** The LMS's own address of a file that only it can show; undefined where there is none. */
  readonly addressAtLms: (resource: ResourceSummary) => string | undefined;
  readonly isOnline: Store<boolean>;
  readonly hrefOfCatalog: string;
}
