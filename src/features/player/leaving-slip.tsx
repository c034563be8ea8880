import { useEffect, useEffectEvent } from 'react';
import { courseStatus } from '#formats/cmi/course-status.ts';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import { Strap } from '#ui/strap.tsx';
import styles from './leaving-slip.module.css';
import page from './player-page.module.css';
import type { PlayerState } from './player-state.ts';

/** How long the slip is shown once everything is saved. */
export const slipStaysMs = 2_000;

interface LeavingSlipProps {
  readonly state: PlayerState;
  readonly isWaiting: boolean;
  readonly onDone: () => void;
}

/** Leaving: "Saved. Passed, 90 %. Sent", or stitched as long as it waits. Two seconds, or a tap. */
export function LeavingSlip({ state, isWaiting, onDone }: LeavingSlipProps) {
  const { t, formats } = useWords();
  const isSaved = state.phase === 'left';
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    if (!isSaved) return undefined;
    const timer = setTimeout(() => finish(), slipStaysMs);
    return () => clearTimeout(timer);
  }, [isSaved]);
  const status = courseStatus(state.parts.map((part) => part.status));
  const finished = state.parts.filter((part) => part.status === 'passed' || part.status === 'completed').length;
  const isDone = status === 'passed' || status === 'completed';
  const score = state.parts.length === 1 ? state.parts[0]?.score : undefined;
  return (
    <div className={page.over}>
      <Card edge={isSaved && !isWaiting ? 'fastened' : 'stitched'} className={styles.slip}>
        <output className={styles.words}>
          <p className={styles.course}>
            <bdi>{state.course?.title}</bdi>
          </p>
          {isDone && score ? <p className={styles.figure}>{formats.score(score.raw, score.max)}</p> : <StepMark state={isDone ? 'done' : status === 'failed' ? 'failed' : 'now'} />}
          <p className={styles.status}>{t(`lesson.${status}`)}</p>
          {state.parts.length > 1 && <Strap className={styles.strap ?? ''} value={finished / state.parts.length} tone={isDone ? 'good' : 'accent'} label={t('course.partsDone', { done: formats.number(finished), total: formats.number(state.parts.length) })} />}
          <p className={styles.outcome}>{isSaved ? (isWaiting ? t('player.savedWaiting') : t('player.savedSent')) : t('player.saving')}</p>
        </output>
        {isSaved && <button type="button" className={styles.tap} aria-label={t('common.close')} onClick={onDone} />}
      </Card>
    </div>
  );
}
