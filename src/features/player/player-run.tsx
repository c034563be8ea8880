import { useEffect, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { useIsLate } from '#ui/use-is-late.ts';
import { LeavingSlip } from './leaving-slip.tsx';
import { NextPart } from './next-part.tsx';
import { PartFinished } from './part-finished.tsx';
import { PlayerBar } from './player-bar.tsx';
import type { OpenedCourse, PlayerDeps } from './player-deps.ts';
import styles from './player-page.module.css';
import { PlayerTroubleCard } from './player-trouble-card.tsx';
import { PlayerWaiting } from './player-waiting.tsx';
import { usePlayer, type PlayerTry } from './use-player.ts';

interface PlayerRunProps {
  readonly deps: PlayerDeps;
  readonly run: PlayerTry;
  readonly onLeavable?: (leave: () => void) => void;
  readonly onLeft: () => void;
  readonly onTryAgain: (didOpen: boolean) => void;
}

/** A course that goes on by itself does so at once, or begins its next page: nothing is offered to it, and its frame stays as it is. */
const offerAfterMs = 700;

/** Nothing but the course, and a thin bar. */
export function PlayerRun({ deps, run, onLeavable, onLeft, onTryAgain }: PlayerRunProps) {
  const { t } = useWords();
  const [state, acts] = usePlayer(deps, run);
  const isWaiting = useStore(deps.isWaiting(run.enrollmentId));
  const { phase, course, trouble } = state;
  const isFinished = useIsLate(phase === 'playing' && state.hasFinished, offerAfterMs);
  const leave = course ? acts.leave : onLeft;
  useEffect(() => onLeavable?.(leave), [onLeavable, leave]);
  const tryAgain = (): void => {
    void acts.giveUp().then(({ didOpen }) => onTryAgain(didOpen));
  };
  return (
    <main className={styles.player} aria-label={course?.title ?? t('player.opening')}>
      <PlayerBar state={state} acts={acts} isNeeded={isFinished} />
      <div className={styles.stage}>
        {course && <CourseFrame course={course} onFrame={acts.attach} />}
        {(phase === 'opening' || phase === 'starting') && <PlayerWaiting />}
        {phase === 'between' && <NextPart state={state} acts={acts} />}
        {phase === 'failed' && trouble && <PlayerTroubleCard trouble={trouble} enrollmentId={run.enrollmentId} onRetry={tryAgain} onLeave={leave} />}
        {(phase === 'leaving' || phase === 'left') && <LeavingSlip state={state} isWaiting={isWaiting} onDone={onLeft} />}
      </div>
      {isFinished && <PartFinished state={state} acts={acts} />}
    </main>
  );
}

interface CourseFrameProps {
  readonly course: OpenedCourse;
  readonly onFrame: (frame: HTMLIFrameElement) => void;
}

/** The frame of player.html. Its address is set by `attach`, after somebody listens; its walls stand before. */
function CourseFrame({ course, onFrame }: CourseFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current) onFrame(frame.current);
  }, [onFrame]);
  return <iframe ref={frame} className={styles.frame} title={course.title} sandbox={course.frame.sandbox} allow={course.frame.allow} />;
}
