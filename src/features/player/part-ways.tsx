import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button, IconButton } from '#ui/button.tsx';
import styles from './part-ways.module.css';
import type { PartWay } from './player-state.ts';

interface PartWaysProps {
  readonly ways: PartWay;
  /** With words, side by side. */
  readonly isWide?: boolean;
  readonly onGo: (way: keyof PartWay) => void;
}

/** On to the next part and back to the one before, where the course allows it. */
export function PartWays({ ways: { previous, next }, isWide = false, onGo }: PartWaysProps) {
  const { t } = useWords();
  if (!previous && !next) return null;
  const back = <ChevronLeft className="mirrors" aria-hidden="true" />;
  const on = <ChevronRight className="mirrors" aria-hidden="true" />;
  if (!isWide) {
    return (
      <div className={styles.small}>
        {previous && <IconButton label={t('player.previousPart')} icon={back} onClick={() => onGo('previous')} />}
        {next && <IconButton label={t('player.nextPart')} icon={on} onClick={() => onGo('next')} />}
      </div>
    );
  }
  return (
    <div className={styles.wide}>
      {previous && (
        <Button kind="quiet" size="small" icon={back} onClick={() => onGo('previous')}>
          {t('player.previousPart')}
        </Button>
      )}
      {next && (
        <Button kind="quiet" size="small" icon={on} onClick={() => onGo('next')}>
          {t('player.nextPart')}
        </Button>
      )}
    </div>
  );
}
