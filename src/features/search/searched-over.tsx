import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import type { SearchDeps } from './search-deps.ts';
import styles from './search-page.module.css';

/** Over what was searched, and from when it is: without a network it is what this device knows. */
export function SearchedOver({ deps, isAsking }: { readonly deps: SearchDeps; readonly isAsking: boolean }) {
  const { t, formats } = useWords();
  const known = useStore(deps.known);
  // Read anew whenever the index has grown.
  useStore(deps.indexed);
  const isOnline = useStore(deps.isOnline);
  const count = deps.index.size();
  const asOf = known.listedAt;
  return (
    <p className={styles.over}>
      {count === 0 ? t('search.overNothing') : asOf === undefined ? t('search.overCourses', { count }) : t('search.overCoursesFrom', { count, at: formats.moment(asOf) })}{' '}
      {isOnline ? isAsking && t('search.asking') : t('search.notOffline')}
    </p>
  );
}
