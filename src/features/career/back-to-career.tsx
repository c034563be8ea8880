import { ArrowLeft } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import styles from './career.module.css';

/** Back to the list, as it was; where it stands beside, there is no need. */
export function BackToCareer({ to }: { readonly to: string }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <Link className={styles.back} to={search.size > 0 ? `${to}?${search}` : to} viewTransition>
      <ArrowLeft className="mirrors" aria-hidden="true" />
      {t('career.title')}
    </Link>
  );
}
