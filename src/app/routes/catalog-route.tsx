import { useEffect, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { AllModulesPage } from '#features/catalog/all-modules-page.tsx';
import { BranchPage } from '#features/catalog/branch-page.tsx';
import type { CatalogDeps } from '#features/catalog/catalog-deps.ts';
import { CatalogPage } from '#features/catalog/catalog-page.tsx';
import { useSearchBox } from '#features/search/search-box.tsx';
import { useWords } from '#i18n/use-words.ts';
import { topBranch } from '#courses/known-catalog/known-catalog.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { catalogDeps } from '../catalog-deps.ts';
import { catalogKeeperOf } from '../known-catalog/catalog-keeper-of.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { recordsQuery } from '../queries/records.ts';
import { searchDeps } from '../search-deps.ts';

export const asks: Asks = (space) => [ask(enrollmentsQuery(space)), ask(recordsQuery(space))];

/** The catalog, one of its branches, or all of its courses. */
export function Component() {
  const { t } = useWords();
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  const { catalogId } = useParams();
  const [search] = useSearchParams();
  usePageTitle(t('catalog.title'));
  useEffect(() => catalogKeeperOf(space, connectivity).wake(), [space, connectivity]);
  const deps = useMemo(() => catalogDeps(space, connectivity), [space, connectivity]);
  if (catalogId !== undefined && catalogId !== topBranch) return <BranchPage key={catalogId} deps={deps} catalogId={catalogId} />;
  return search.get('view') === 'all' ? <AllModulesPage deps={deps} /> : <Top deps={deps} />;
}

/** The page with the search on top, which takes the place of everything else while something is typed. */
function Top({ deps }: { readonly deps: CatalogDeps }) {
  const { t } = useWords();
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  const searching = useMemo(() => searchDeps(space, connectivity, t), [space, connectivity, t]);
  const { field, results } = useSearchBox({ deps: searching, hasFocus: false, onLeave: (clear) => clear() });
  return <CatalogPage deps={deps} field={field} found={results} />;
}
