import { CircleAlert } from 'lucide-react';
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import type { PdfPagesProps } from './pdf-pages.tsx';
import styles from './pdf.module.css';

type Reader = { readonly kind: 'coming' | 'not-here' | 'cannot-read' } | { readonly kind: 'here'; readonly Pages: ComponentType<PdfPagesProps> };

/** A PDF in the app. The reader itself comes when the first one is shown. */
export function LazyPdf(props: Omit<PdfPagesProps, 'onFailed'>) {
  const { t } = useWords();
  const [reader, setReader] = useState<Reader>({ kind: 'coming' });
  const isComing = reader.kind === 'coming';
  useEffect(() => {
    if (!isComing) return undefined;
    let isWanted = true;
    // Not `lazy`: that remembers for ever that there was no network.
    import('./pdf-pages.tsx').then(
      ({ PdfPages }) => isWanted && setReader({ kind: 'here', Pages: PdfPages }),
      () => isWanted && setReader({ kind: 'not-here' }),
    );
    return () => {
      isWanted = false;
    };
  }, [isComing]);
  const onFailed = useCallback(() => setReader({ kind: 'cannot-read' }), []);
  if (reader.kind === 'here') return <reader.Pages {...props} onFailed={onFailed} />;
  if (reader.kind === 'coming') return <div className={styles.waiting} aria-busy="true" />;
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
      <p>{reader.kind === 'cannot-read' ? t('pdf.failed') : t('pdf.notLoaded')}</p>
      {reader.kind === 'not-here' && (
        <Button kind="quiet" size="small" onClick={() => setReader({ kind: 'coming' })}>
          {t('common.retry')}
        </Button>
      )}
    </Notice>
  );
}
