import { CircleAlert, Copy } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useMessages } from '#ui/messages.tsx';
import type { PlayerTrouble } from './player-deps.ts';
import page from './player-page.module.css';
import styles from './player-trouble-card.module.css';
import { whyNotPlayed } from './why-not-played.ts';

interface PlayerTroubleCardProps {
  readonly trouble: PlayerTrouble;
  readonly enrollmentId: string;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

/** The course does not open, or stopped: what happened, and three ways on. */
export function PlayerTroubleCard({ trouble, enrollmentId, onRetry, onLeave }: PlayerTroubleCardProps) {
  const words = useWords();
  const { t } = words;
  const { show } = useMessages();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText([`enrollment ${enrollmentId}`, trouble.reason, trouble.detail, new Date().toISOString()].join('\n'));
    show(t('common.copied'));
  };
  return (
    <div className={page.over} role="alert">
      <Card className={styles.card}>
        <CircleAlert className={styles.sign} aria-hidden="true" />
        <h2 className={styles.title}>{t('player.failedTitle')}</h2>
        <p className={styles.sentence}>{whyNotPlayed(words, trouble)}</p>
        <div className={styles.buttons}>
          <Button isWide onClick={onRetry}>
            {t('common.retry')}
          </Button>
          <Button kind="quiet" isWide onClick={onLeave}>
            {t('player.leave')}
          </Button>
          <Button kind="plain" size="small" isWide icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
            {t('player.copyDetails')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
