import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { OpenedCourse, PlayerDeps, PlayerTrouble } from './player-deps.ts';
import { firstState, neighbourOf, nextState, partToOpen, type PlayerState } from './player-state.ts';

/** One try to run a course. */
export interface PlayerTry {
  readonly enrollmentId: string;
  readonly isNewAttempt: boolean;
  /** The part that was asked for; without it the one that comes next. */
  readonly itemId: string | undefined;
}

/** What the page may ask of the player. */
export interface PlayerActs {
  /** The frame is in the page: it gets its address, and its player the port. */
  readonly attach: (frame: HTMLIFrameElement) => void;
  readonly openPart: (itemId: string) => void;
  readonly leave: () => void;
  /** Gives the keyboard to the course. */
  readonly focusCourse: () => void;
  /** Gives the course up, so that it can be tried again; says whether it had been opened, and so a new attempt with it. */
  readonly giveUp: () => Promise<{ readonly didOpen: boolean }>;
}

/** Opens a course, runs its parts, and closes it: also when the page goes without asking. */
export function usePlayer(deps: PlayerDeps, { enrollmentId, isNewAttempt, itemId }: PlayerTry): readonly [PlayerState, PlayerActs] {
  const [state, tell] = useReducer(nextState, firstState);
  const opened = useRef<OpenedCourse>(undefined);
  const shown = useRef<HTMLIFrameElement>(undefined);

  useEffect(() => {
    let isGone = false;
    let stopListening = (): void => undefined;
    const begin = async (): Promise<void> => {
      await Promise.resolve(); // a page that is gone again at once (development renders twice) opens nothing
      if (isGone) return;
      const answer = await deps.open(enrollmentId, { isNewAttempt });
      if ('trouble' in answer) return tell({ type: 'trouble', trouble: answer.trouble });
      if (isGone) return void answer.course.close();
      opened.current = answer.course;
      stopListening = answer.course.subscribe((news) => tell({ type: 'news', news }));
      return tell({ type: 'course-opened', course: answer.course });
    };
    void begin();
    return () => {
      isGone = true;
      stopListening();
      void opened.current?.close();
      opened.current = undefined;
    };
  }, [deps, enrollmentId, isNewAttempt]);

  const unlessTrouble = useCallback(async (act: Promise<PlayerTrouble | undefined>): Promise<boolean> => {
    const trouble = await act;
    if (trouble) tell({ type: 'trouble', trouble });
    return trouble === undefined;
  }, []);

  const start = useCallback(
    async (course: OpenedCourse, id: string): Promise<void> => {
      tell({ type: 'item-asked', itemId: id });
      await unlessTrouble(course.startItem(id)); // `item-started` says when it is on the screen
    },
    [unlessTrouble],
  );

  const attach = useCallback(
    (frame: HTMLIFrameElement): void => {
      const course = opened.current;
      shown.current = frame;
      if (!course) return;
      const connect = async (): Promise<void> => {
        const connected = course.attach(frame);
        if (!(await unlessTrouble(connected))) return;
        const first = course.parts.find((part) => part.id === itemId) ?? partToOpen(course.parts);
        if (first) await start(course, first.id);
        else tell({ type: 'trouble', trouble: { reason: 'no-such-item', detail: '' } });
      };
      void connect();
    },
    [itemId, start, unlessTrouble],
  );

  const openPart = useCallback(
    (id: string): void => {
      const course = opened.current;
      if (!course) return;
      const change = async (): Promise<void> => {
        if (await unlessTrouble(course.leaveItem())) await start(course, id);
      };
      void change();
    },
    [start, unlessTrouble],
  );

  const close = useCallback(async (): Promise<boolean> => {
    const course = opened.current;
    opened.current = undefined;
    await course?.close();
    return course !== undefined;
  }, []);

  const leave = useCallback((): void => {
    tell({ type: 'leaving' });
    // Trouble is not told while leaving: what was saved is saved, and the sync record says what was not.
    void close().then(() => tell({ type: 'left' }));
  }, [close]);

  const focusCourse = useCallback(() => shown.current?.focus(), []);
  // A part that begins has the keyboard: whoever opened it wants to be in it.
  useEffect(() => {
    if (state.phase === 'playing') focusCourse();
  }, [state.phase, focusCourse]);

  const giveUp = useCallback(async () => ({ didOpen: await close() }), [close]);

  const obey = useEffectEvent((wish: NonNullable<PlayerState['wish']>): void => {
    const next = neighbourOf(state.parts, state.itemId, 1);
    const previous = neighbourOf(state.parts, state.itemId, -1);
    if (wish === 'previous' && previous) openPart(previous.id);
    else if (wish === 'continue' && next) openPart(next.id);
    else if (wish === 'suspend' || !next) leave();
    else void opened.current?.leaveItem().then(() => tell({ type: 'between' }));
  });
  // What the course asks for: its own exit button leads to the next part, or out.
  useEffect(() => {
    if (state.wish && state.phase === 'playing') obey(state.wish);
  }, [state.wish, state.phase]);

  return [state, { attach, openPart, leave, focusCourse, giveUp }];
}
