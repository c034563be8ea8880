import { ArrowRight, X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import styles from './part-finished.module.css';
import { nextToDo, type PlayerState, waysFrom } from './player-state.ts';
import type { PlayerActs } from './use-player.ts';

interface PartFinishedProps {
  readonly state: PlayerState;
  readonly acts: PlayerActs;
}

/** The course has finished a part and leaves its last page on the screen: below it, never on it, the way on. */
export function PartFinished({ state, acts }: PartFinishedProps) {
  const { t, formats } = useWords();
  const { announce } = useMessages();
  const ended = state.parts.find((part) => part.id === state.itemId);
  const next = state.navigation ? undefined : nextToDo(state.parts, state.itemId);
  const goesOn = state.navigation ? waysFrom(state).next : next !== undefined;
  const result = ended && [t(`lesson.${ended.status}`), ...(ended.score ? [formats.score(ended.score.raw, ended.score.max)] : [])].join(' · ');
  const way = next ? t('player.next', { title: next.title }) : goesOn ? t('player.goOn') : t('player.leave');
  // The focus is in the course and stays there.
  const say = useEffectEvent(() => announce([result, way].filter(Boolean).join('. ')));
  useEffect(() => say(), []);
  return (
    <footer className={styles.strip}>
      <p className={styles.ended}>
        <bdi className={styles.title}>{ended?.title}</bdi>
        <span className={styles.result}>{result}</span>
      </p>
      <div className={styles.way}>
        {goesOn ? (
          <Button isWide icon={<ArrowRight className="mirrors" aria-hidden="true" />} onClick={() => (next ? acts.openPart(next.id) : acts.go('next'))}>
            {way}
          </Button>
        ) : (
          <Button isWide icon={<X aria-hidden="true" />} onClick={acts.leave}>
            {way}
          </Button>
        )}
      </div>
    </footer>
  );
}
