import { useCallback, useEffect, useState } from 'react';
import type { StageShape, StageView } from '#player/stage-messages.ts';
import type { OpenedCourse } from './player-deps.ts';

/** Below this text is not read but guessed. */
const readablePx = 11;

export interface Stage {
  /** Undefined as long as nothing is known, and for courses whose text flows: they have no size. */
  readonly shape: StageShape | undefined;
  readonly view: StageView;
  readonly choose: (view: StageView) => void;
  readonly isMoving: boolean;
  readonly setMoving: (isMoving: boolean) => void;
  /** Its text is too small to be read as it stands. */
  readonly isSmall: boolean;
  /** That is so, and the learner has not yet chosen how to read this course. */
  readonly isToBeOffered: boolean;
}

/** How the course is shown, as its page tells and as the learner wants it. */
export function useStage(course: OpenedCourse | undefined, onBarAsked: () => void): Stage {
  const [shape, setShape] = useState<StageShape>();
  const [chosen, setChosen] = useState<StageView>();
  const [isMoving, setIsMoving] = useState(false);
  const view = chosen ?? course?.view ?? 'fit';
  useEffect(() => {
    if (!course) return undefined;
    course.stage.show(course.view ?? 'fit');
    return course.stage.subscribe((news) => {
      if (news.type === 'shape') setShape(news.shape);
      if (news.type === 'asks-for-bar') onBarAsked();
    });
  }, [course, onBarAsked]);
  const setMoving = useCallback(
    (wanted: boolean) => {
      setIsMoving(wanted);
      course?.stage.move(wanted);
    },
    [course],
  );
  const choose = useCallback(
    (wanted: StageView) => {
      setChosen(wanted);
      course?.stage.show(wanted);
      course?.keepView(wanted);
    },
    [course],
  );
  const sized = shape && shape.kind !== 'flows' ? shape : undefined;
  const isSmall = sized !== undefined && sized.textPx !== null && sized.textPx < readablePx;
  const isToBeOffered = isSmall && chosen === undefined && course?.view === undefined;
  return { shape: sized, view, choose, isMoving, setMoving, isSmall, isToBeOffered };
}
