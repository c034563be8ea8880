import type { CoverHues } from '#ui/cover/cover-hues.tsx';
import type { Store } from '#ui/store.ts';
import type { Connectivity } from '../connectivity.ts';
import type { LearnerSpace } from '../learner-space.ts';
import { catalogHues } from './catalog-hues.ts';
import { createCatalogKeeper, type CatalogKeeper } from './catalog-keeper.ts';

/** The keeper, and the colours that follow from what it knows. */
interface LearnersCatalog extends CatalogKeeper {
  readonly hues: Store<CoverHues>;
}

const made = new WeakMap<LearnerSpace, LearnersCatalog>();

/** The one keeper of a learner's catalog, made when it is first needed. */
export function catalogKeeperOf(space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): LearnersCatalog {
  const before = made.get(space);
  if (before) return before;
  const keeper = createCatalogKeeper({ client: space.client, queries: space.queries, answers: space.answers, isOnline });
  space.closed.addEventListener('abort', keeper.stop, { once: true });
  const catalog = { ...keeper, hues: catalogHues(keeper.known) };
  made.set(space, catalog);
  return catalog;
}
