import { useEffect, useEffectEvent, useRef } from 'react';
import { courseStatus } from '#formats/cmi/course-status.ts';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import styles from './leaving-slip.module.css';
import { whyNotPlayed } from './why-not-played.ts';
import page from './player-page.module.css';
import { isDone, scoreToShow, type PlayerState } from './player-state.ts';
import { StepStrap } from './step-strap.tsx';

/** How long the slip is shown once everything is saved: a score is read, and looked at. */
export const slipStaysMs = { plain: 2_000, withScore: 4_000 } as const;

interface LeavingSlipProps {
  readonly state: PlayerState;
  readonly isWaiting: boolean;
  /** The course did not answer when it was left. */
  readonly wasSilent: boolean;
  readonly onDone: () => void;
}

/** Leaving: "Saved. Passed, 90 %. Sent", or stitched as long as it waits, or why not all could be saved. Two seconds, four with a score, or a tap. */
export function LeavingSlip({ state, isWaiting, wasSilent, onDone }: LeavingSlipProps) {
  const words = useWords();
  const { t, formats } = words;
  const isOver = state.phase === 'left';
  const isSaved = isOver && !state.trouble;
  const status = courseStatus(state.parts.map((part) => part.status));
  const isFinished = status === 'passed' || status === 'completed';
  const hasResult = isFinished || status === 'failed';
  const score = hasResult ? scoreToShow(state.parts, state.itemId) : undefined;
  const stays = score ? slipStaysMs.withScore : slipStaysMs.plain;
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    if (!isOver) return undefined;
    const timer = setTimeout(() => finish(), stays);
    return () => clearTimeout(timer);
  }, [isOver, stays]);
  // Whoever leaves by the keyboard is here now, and can go on by it.
  const slip = useRef<HTMLDivElement>(null);
  useEffect(() => slip.current?.focus(), []);
  useEffect(() => {
    if (isOver) slip.current?.querySelector('button')?.focus();
  }, [isOver]);
  const done = state.parts.filter(isDone).length;
  if (state.course?.isForLooking) {
    return (
      <div ref={slip} className={page.over} tabIndex={-1}>
        <Card className={styles.slip}>
          <output className={styles.words}>
            <p className={styles.course}>
              <bdi>{state.course.title}</bdi>
            </p>
            <p className={styles.status}>{t('player.lookedAgain')}</p>
          </output>
          {isOver && <button type="button" className={styles.tap} aria-label={t('common.close')} onClick={onDone} />}
        </Card>
      </div>
    );
  }
  return (
    <div ref={slip} className={page.over} tabIndex={-1}>
      <Card edge={isSaved && !isWaiting ? 'fastened' : 'stitched'} className={styles.slip}>
        <output className={styles.words}>
          <p className={styles.course}>
            <bdi>{state.course?.title}</bdi>
          </p>
          {score ? (
            <p className={styles.figure} data-tone={isFinished ? 'good' : 'bad'}>
              {formats.score(score.raw, score.max)}
            </p>
          ) : (
            <StepMark state={isFinished ? 'done' : status === 'failed' ? 'failed' : 'now'} />
          )}
          <p className={styles.status}>{t(`lesson.${status}`)}</p>
          <StepStrap
            steps={state.parts.length}
            from={(state.course?.parts ?? state.parts).filter(isDone).length}
            to={done}
            isDrawn={isSaved}
            tone={isFinished ? 'good' : 'accent'}
            label={t('course.partsDone', { done: formats.number(done), total: formats.number(state.parts.length) })}
          />
          <p className={styles.outcome}>{isSaved ? t(isWaiting ? 'player.savedWaiting' : 'player.savedSent') : state.trouble ? whyNotPlayed(words, state.trouble) : t('player.saving')}</p>
          {wasSilent && <p className={styles.outcome}>{t('player.leftSilent')}</p>}
        </output>
        {isOver && <button type="button" className={styles.tap} aria-label={t('common.close')} onClick={onDone} />}
      </Card>
    </div>
  );
}
