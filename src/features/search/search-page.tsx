import { useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { RecentList } from './recent-list.tsx';
import { useSearchBox } from './search-box.tsx';
import type { SearchDeps } from './search-deps.ts';
import styles from './search-page.module.css';

/** The one search: over everything that this device knows, and with a network over the LMS. `?q=` is what is searched. */
export function SearchPage({ deps }: { readonly deps: SearchDeps }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { field, results } = useSearchBox({ deps, hasFocus: true, onLeave: () => void (cameFromHere() ? navigate(-1) : navigate(deps.hrefOfHome)) });
  return (
    <Page title={t('search.title')}>
      <div className={styles.field} data-is-the-search>
        {field}
      </div>
      {results ?? <RecentList deps={deps} />}
    </Page>
  );
}

/** The router counts the pages that were open before this one, in this app. */
const cameFromHere = (): boolean => ((history.state as { readonly idx?: number } | null)?.idx ?? 0) > 0;
