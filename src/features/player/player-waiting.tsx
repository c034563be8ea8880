import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Spinner } from '#ui/spinner.tsx';
import { useIsLate } from '#ui/use-is-late.ts';
import styles from './player-waiting.module.css';

/** By then something is amiss that nobody has told of. */
const slowAfterMs = 15_000;

/** While the course opens: nothing for a moment, then a spinner and a word, and after long a way out. */
export function PlayerWaiting({ onRetry, onLeave }: { readonly onRetry: () => void; readonly onLeave: () => void }) {
  const { t } = useWords();
  const isLate = useIsLate(true);
  const isSlow = useIsLate(true, slowAfterMs);
  return (
    <div className={styles.waiting}>
      <output className={styles.words}>
        {isLate && (
          <>
            <Spinner />
            {t(isSlow ? 'player.slow' : 'player.opening')}
          </>
        )}
      </output>
      {isSlow && (
        <div className={styles.buttons}>
          <Button kind="quiet" onClick={onRetry}>
            {t('common.retry')}
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            {t('player.leave')}
          </Button>
        </div>
      )}
    </div>
  );
}
