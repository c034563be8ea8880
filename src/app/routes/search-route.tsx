import { useEffect, useMemo } from 'react';
import { SearchPage } from '#features/search/search-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { catalogKeeperOf } from '../known-catalog/catalog-keeper-of.ts';
import { usePageTitle } from '../page-title.ts';
import { searchDeps } from '../search-deps.ts';

/** One search over everything this device knows, and the LMS where there is a network. */
export function Component() {
  const { t } = useWords();
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  usePageTitle(t('search.title'));
  useEffect(() => catalogKeeperOf(space, connectivity).wake(), [space, connectivity]);
  const deps = useMemo(() => searchDeps(space, connectivity, t), [space, connectivity, t]);
  return <SearchPage deps={deps} />;
}
