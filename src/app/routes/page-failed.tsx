import { useRouteError } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { SupportDetails } from '#ui/support-details.tsx';
import styles from './page-failed.module.css';

/** A page that broke: a fault of ours. What the learner did is on the device all the same. `isWhole`: nothing stands around it. */
export function PageFailed({ isWhole = false }: { readonly isWhole?: boolean }) {
  const { t } = useWords();
  const error = useRouteError();
  const Around = isWhole ? 'main' : 'div';
  return (
    <Around className={styles.page}>
      <EmptyPlace says="alert" drawing="loose-strap" title={t('failed.title')} sentence={t('failed.sentence')} action={<Button onClick={() => location.assign('/')}>{t('failed.again')}</Button>} />
      <SupportDetails label={t('failed.details')} copyLabel={t('common.copy')} copiedLabel={t('common.copied')} text={error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)} />
    </Around>
  );
}
