import { useWords } from '#i18n/use-words.ts';
import { Spinner } from '#ui/spinner.tsx';
import { useIsLate } from '#ui/use-is-late.ts';
import styles from './player-waiting.module.css';

/** While the course opens: nothing for a moment, then a spinner and a word. */
export function PlayerWaiting() {
  const { t } = useWords();
  const isLate = useIsLate(true);
  return (
    <output className={styles.waiting}>
      {isLate && (
        <>
          <Spinner />
          {t('player.opening')}
        </>
      )}
    </output>
  );
}
