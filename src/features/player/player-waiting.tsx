import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Spinner } from '#ui/spinner.tsx';
import { useIsLate } from '#ui/use-is-late.ts';
import styles from './player-waiting.module.css';

/** By then something is amiss that nobody has told of. */
const slowAfterMs = 15_000;

/** Asking takes two seconds at most: who waits for it is told sooner than one would be otherwise. */
const askingAfterMs = 300;

interface PlayerWaitingProps {
  /** The LMS is asked whether the course was gone on with elsewhere. */
  readonly isAsking: boolean;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

/** While the course opens: nothing for a moment, then a spinner and a word, and after long a way out. */
export function PlayerWaiting({ isAsking, onRetry, onLeave }: PlayerWaitingProps) {
  const { t } = useWords();
  const isOpeningLate = useIsLate(true);
  const isAskingLate = useIsLate(isAsking, askingAfterMs);
  const isLate = isAsking ? isAskingLate : isOpeningLate;
  const isSlow = useIsLate(true, slowAfterMs);
  return (
    <div className={styles.waiting}>
      <output className={styles.words}>
        {isLate && (
          <>
            <Spinner />
            {t(isAsking ? 'player.asking' : isSlow ? 'player.slow' : 'player.opening')}
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
