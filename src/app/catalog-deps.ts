import type { CatalogDeps } from '#features/catalog/catalog-deps.ts';
import { hrefOfBranch, hrefOfCatalog, hrefOfCourse, hrefOfModule, hrefOfResources } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import { catalogKeeperOf } from './known-catalog/catalog-keeper-of.ts';
import type { LearnerSpace } from './learner-space.ts';
import { catalogQuery } from './queries/catalog.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { modulesSoonQuery } from './queries/modules-soon.ts';
import { recordsQuery } from './queries/records.ts';

/** What the catalog stands on, for one learner. */
export function catalogDeps(space: LearnerSpace, connectivity: Pick<Connectivity, 'isOnline'>): CatalogDeps {
  const keeper = catalogKeeperOf(space, connectivity);
  return {
    known: keeper.known,
    isRead: keeper.isRead,
    branch: (id) => catalogQuery(space, keeper, id),
    soon: modulesSoonQuery(space),
    enrollments: enrollmentsQuery(space),
    records: recordsQuery(space),
    downloads: space.stores.downloads,
    isOnline: connectivity.isOnline,
    hrefOfCatalog,
    hrefOfBranch,
    hrefOfModule,
    hrefOfCourse,
    hrefOfResources,
  };
}
