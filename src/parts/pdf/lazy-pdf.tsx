import { lazy, Suspense, useCallback, useState } from 'react';
import { CircleAlert } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import type { PdfPagesProps } from './pdf-pages.tsx';
import styles from './pdf.module.css';

const PdfPages = lazy(() =>
  import('./pdf-pages.tsx').then(
    (loaded) => ({ default: loaded.PdfPages }),
    // No network, and it was never needed before: a page that broke would say less.
    () => ({ default: NotLoaded }),
  ),
);

/** A PDF in the app. The reader itself comes when the first one is shown. */
export function LazyPdf(props: Omit<PdfPagesProps, 'onFailed'>) {
  const { t } = useWords();
  const [hasFailed, setHasFailed] = useState(false);
  const onFailed = useCallback(() => setHasFailed(true), []);
  if (hasFailed) {
    return (
      <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
        <p>{t('pdf.failed')}</p>
      </Notice>
    );
  }
  return (
    <Suspense fallback={<div className={styles.waiting} aria-busy="true" />}>
      <PdfPages {...props} onFailed={onFailed} />
    </Suspense>
  );
}

function NotLoaded() {
  const { t } = useWords();
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
      <p>{t('pdf.notLoaded')}</p>
    </Notice>
  );
}
