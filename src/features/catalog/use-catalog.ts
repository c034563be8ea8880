import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import { moduleStandings, type ModuleStanding } from '#courses/module-standing.ts';
import { useStore } from '#ui/store.ts';
import type { CatalogDeps } from './catalog-deps.ts';

/** What is known of the catalog, and how its modules stand with the learner. */
export function useCatalog(deps: CatalogDeps): { readonly known: KnownCatalog; readonly standings: ReadonlyMap<string, ModuleStanding> } {
  const known = useStore(deps.known);
  const enrollments = useQuery(deps.enrollments).data;
  const records = useQuery(deps.records).data;
  const standings = useMemo(() => moduleStandings([enrollments, records]), [enrollments, records]);
  return { known, standings };
}
