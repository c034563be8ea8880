import { ArrowRight } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import styles from './next-part.module.css';
import page from './player-page.module.css';
import { neighbourOf, type PlayerState } from './player-state.ts';
import type { PlayerActs } from './use-player.ts';

interface NextPartProps {
  readonly state: PlayerState;
  readonly acts: PlayerActs;
}

/** A part has ended by itself: what it came to, and the next one. */
export function NextPart({ state, acts }: NextPartProps) {
  const { t, formats } = useWords();
  const ended = state.parts.find((part) => part.id === state.itemId);
  const next = neighbourOf(state.parts, state.itemId, 1);
  if (!ended || !next) return null;
  return (
    <div className={page.over}>
      <Card className={styles.card}>
        <p className={styles.ended}>
          <bdi>{ended.title}</bdi>
        </p>
        <p className={styles.result}>
          {t(`lesson.${ended.status}`)}
          {ended.score && ` · ${formats.score(ended.score.raw, ended.score.max)}`}
        </p>
        <div className={styles.buttons}>
          <Button isWide icon={<ArrowRight className="mirrors" aria-hidden="true" />} onClick={() => acts.openPart(next.id)}>
            {t('player.next', { title: next.title })}
          </Button>
          <Button kind="quiet" isWide onClick={acts.leave}>
            {t('player.leave')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
