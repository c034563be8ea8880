import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import styles from './download-buttons.module.css';

/** *New attempt*: it starts from the beginning and the LMS counts it, so it asks first. */
export function NewAttempt({ href }: { readonly href: string }) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" isWide hasPopup="dialog" icon={<RotateCcw aria-hidden="true" />} onClick={() => setIsAsking(true)}>
        {t('course.newAttempt')}
      </Button>
      <Sheet isOpen={isAsking} onClose={() => setIsAsking(false)} title={t('course.newAttemptTitle')} closeLabel={t('common.close')}>
        <p>{t('course.newAttemptSentence')}</p>
        <div className={styles.answers}>
          <Button kind="quiet" isWide onClick={() => setIsAsking(false)}>
            {t('common.cancel')}
          </Button>
          <ButtonLink isWide to={href}>
            {t('course.newAttempt')}
          </ButtonLink>
        </div>
      </Sheet>
    </>
  );
}
