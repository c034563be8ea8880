import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { useIsLate } from '#ui/use-is-late.ts';
import { ContentsColumn } from './contents-column.tsx';
import { ContentsSheet } from './contents-sheet.tsx';
import { CourseFrame } from './course-frame.tsx';
import { ElsewhereCard } from './elsewhere-card.tsx';
import { LeavingSlip } from './leaving-slip.tsx';
import { NextPart } from './next-part.tsx';
import { PartFinished } from './part-finished.tsx';
import { PlayerBar } from './player-bar.tsx';
import type { PlayerDeps } from './player-deps.ts';
import styles from './player-page.module.css';
import { waysFrom } from './player-state.ts';
import { contentsOf } from './sequenced-contents.ts';
import { PlayerTroubleCard } from './player-trouble-card.tsx';
import { PlayerWaiting } from './player-waiting.tsx';
import { SilentStrip } from './silent-strip.tsx';
import { SizeStrip } from './size-strip.tsx';
import { useContents } from './use-contents.ts';
import { useIsSilent } from './use-is-silent.ts';
import { usePlayer, type PlayerTry } from './use-player.ts';
import { useStage } from './use-stage.ts';

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
  const contents = useContents();
  const [keysAsked, setKeysAsked] = useState(0);
  const stage = useStage(
    course,
    useCallback(() => setKeysAsked((count) => count + 1), []),
  );
  const silence = useIsSilent(course, phase === 'playing' || phase === 'starting');
  const [sizeIsOpen, setSizeIsOpen] = useState(false);
  const isFinished = useIsLate(phase === 'playing' && state.hasFinished, offerAfterMs);
  const leave = course ? (state.isHeld ? acts.leaveAnyway : acts.leave) : onLeft;
  useEffect(() => onLeavable?.(leave), [onLeavable, leave]);
  const tryAgain = (): void => {
    if (state.isHeld) return acts.leave();
    return void acts.giveUp().then(({ didOpen }) => onTryAgain(didOpen));
  };
  const choosePart = (id: string): void => {
    if (contents.place === 'sheet') contents.setOpen(false);
    if (id !== state.itemId || phase === 'between') acts.openPart(id);
    else acts.focusCourse();
  };
  const closeSize = (): void => {
    setSizeIsOpen(false);
    stage.choose(stage.view); // seen and kept: it is not offered again
    acts.focusCourse();
  };
  const goFromSheet = (way: 'previous' | 'next'): void => {
    contents.setOpen(false);
    acts.go(way);
  };
  const isPlaying = phase === 'playing';
  const { navigation, refusals } = state;
  const { show } = useMessages();
  const sayNotNow = useEffectEvent(() => show(t('player.notNow')));
  useEffect(() => {
    if (refusals > 0) sayNotNow();
  }, [refusals]);
  const contentsParts = course?.sequence && navigation ? contentsOf(course.sequence.lines, state.parts, navigation) : state.parts;
  const list = { parts: contentsParts, openId: state.itemId, onChoose: choosePart };
  const hasColumn = contents.place === 'column' && contents.isOpen && state.parts.length > 1;
  const hasSize = isPlaying && stage.shape !== undefined && (sizeIsOpen || stage.isToBeOffered) && !isFinished && !silence.isSilent;
  // With its switch out of sight, nothing in the course could be touched.
  const { isMoving, setMoving } = stage;
  useEffect(() => {
    if (isMoving && !hasSize) setMoving(false);
  }, [isMoving, setMoving, hasSize]);
  return (
    <main className={styles.player} aria-label={course?.title ?? t('player.opening')}>
      <PlayerBar state={state} acts={{ ...acts, leave }} contents={contents} onSize={isPlaying && stage.shape ? () => (hasSize ? closeSize() : setSizeIsOpen(true)) : undefined} keysAsked={keysAsked} isNeeded={isFinished || silence.isSilent} />
      <div className={styles.body}>
        {hasColumn && <ContentsColumn {...list} onFold={() => contents.setOpen(false)} />}
        {/* It keeps its place among its neighbours: a frame that is moved in the document loads anew. */}
        <div key="stage" className={styles.stage}>
          {course && <CourseFrame course={course} onFrame={acts.attach} />}
          {(phase === 'asking' || phase === 'opening' || phase === 'starting') && <PlayerWaiting isAsking={phase === 'asking'} onRetry={tryAgain} onLeave={leave} />}
          {phase === 'offered' && state.offer && <ElsewhereCard offer={state.offer} onAnswer={acts.answerOffer} />}
          {phase === 'between' && <NextPart state={state} acts={acts} />}
          {phase === 'failed' && trouble && <PlayerTroubleCard trouble={trouble} enrollmentId={run.enrollmentId} onRetry={tryAgain} onLeave={leave} />}
          {(phase === 'leaving' || phase === 'left') && <LeavingSlip state={state} isWaiting={isWaiting} wasSilent={silence.wasSilent} onDone={onLeft} />}
        </div>
      </div>
      {silence.isSilent && (isPlaying || phase === 'starting') && <SilentStrip onWait={silence.wait} onLeave={leave} />}
      {isFinished && <PartFinished state={state} acts={acts} />}
      {hasSize && (
        <SizeStrip
          stage={stage}
          onChoose={(view) => {
            setSizeIsOpen(true); // where it was only offered it stays now: the hand is in it
            stage.choose(view);
          }}
          onClose={closeSize}
        />
      )}
      {contents.place === 'sheet' && <ContentsSheet isOpen={contents.isOpen} ways={waysFrom(state)} onGo={goFromSheet} onClose={() => contents.setOpen(false)} {...list} />}
    </main>
  );
}
