import { ArrowRight } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import styles from './next-part.module.css';
import page from './player-page.module.css';
import { neighbourOf, type PlayerState, waysFrom } from './player-state.ts';
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
  if (!state.navigation && (!ended || !next)) return null;
  // Which part comes next in a course with an order is not known before it is asked for.
  const way = state.navigation ? t('player.goOn') : t('player.next', { title: next?.title ?? '' });
  return (
    <div className={page.over}>
      <Card className={styles.card}>
        {ended && (
          <>
            <p className={styles.ended}>
              <bdi>{ended.title}</bdi>
            </p>
            <p className={styles.result}>
              {t(`lesson.${ended.status}`)}
              {ended.score && ` · ${formats.score(ended.score.raw, ended.score.max)}`}
            </p>
          </>
        )}
        {state.isAtEnd && <p className={styles.result}>{t('player.atEnd')}</p>}
        {!state.isAtEnd && !waysFrom(state).next && <p className={styles.result}>{t('player.chooseNext')}</p>}
        <div className={styles.buttons}>
          {waysFrom(state).next && (
            <Button isWide icon={<ArrowRight className="mirrors" aria-hidden="true" />} onClick={() => acts.go('next')}>
              {way}
            </Button>
          )}
          <Button kind="quiet" isWide onClick={acts.leave}>
            {t('player.leave')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
