import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { OpenedCourse, PlayerDeps, PlayerTrouble } from './player-deps.ts';
import { firstState, neighbourOf, nextState, partToOpen, type PlayerState } from './player-state.ts';

interface PlayerRun {
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
  readonly tryAgain: () => void;
}

/** Opens a course, runs its parts, and closes it: also when the page goes without asking. */
export function usePlayer(deps: PlayerDeps, run: PlayerRun): readonly [PlayerState, PlayerActs] {
  const { enrollmentId, isNewAttempt, itemId } = run;
  const [state, tell] = useReducer(nextState, firstState);
  const [tries, countTry] = useReducer((count: number) => count + 1, 0);
  const opened = useRef<OpenedCourse>(undefined);
  const isClosing = useRef(false);
  const wantsNewAttempt = useRef(isNewAttempt);

  useEffect(() => {
    let isGone = false;
    let stopListening = (): void => undefined;
    const begin = async (): Promise<void> => {
      await Promise.resolve(); // a page that is gone again at once (development renders twice) opens nothing
      if (isGone) return;
      isClosing.current = false;
      const answer = await deps.open(enrollmentId, { isNewAttempt: wantsNewAttempt.current });
      if ('trouble' in answer) return tell({ type: 'trouble', trouble: answer.trouble });
      if (isGone) return void answer.course.close();
      wantsNewAttempt.current = false; // a second try goes on in the attempt that was opened
      opened.current = answer.course;
      stopListening = answer.course.subscribe((news) => tell({ type: 'news', news }));
      return tell({ type: 'course-opened', course: answer.course });
    };
    void begin();
    return () => {
      isGone = true;
      stopListening();
      if (opened.current && !isClosing.current) void opened.current.close();
      opened.current = undefined;
    };
  }, [deps, enrollmentId, tries]);

  const unlessTrouble = useCallback(async (what: Promise<PlayerTrouble | undefined>): Promise<boolean> => {
    const trouble = await what;
    if (trouble) tell({ type: 'trouble', trouble });
    return trouble === undefined;
  }, []);

  const start = useCallback(
    async (course: OpenedCourse, id: string): Promise<void> => {
      tell({ type: 'item-asked', itemId: id });
      if (await unlessTrouble(course.startItem(id))) tell({ type: 'item-running' });
    },
    [unlessTrouble],
  );

  const attach = useCallback(
    (frame: HTMLIFrameElement): void => {
      const course = opened.current;
      if (!course) return;
      const connect = async (): Promise<void> => {
        const connected = course.attach(frame); // listens before the player can say hello
        frame.src = course.frame.src;
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

  const leave = useCallback((): void => {
    const close = async (): Promise<void> => {
      isClosing.current = true;
      tell({ type: 'leaving' });
      // Trouble is not told while leaving: what was saved is saved, and the sync record says what was not.
      await opened.current?.close();
      tell({ type: 'left' });
    };
    void close();
  }, []);

  const tryAgain = useCallback((): void => {
    tell({ type: 'again' });
    countTry();
  }, []);

  useWish(state, { leave, openPart, offerNext: () => tell({ type: 'between' }), course: opened });
  return [state, { attach, openPart, leave, tryAgain }];
}

interface WishActs {
  readonly leave: () => void;
  readonly openPart: (itemId: string) => void;
  readonly offerNext: () => void;
  readonly course: { readonly current: OpenedCourse | undefined };
}

/** Does what the course asks for: its own exit button leads to the next part, or out. */
function useWish({ wish, parts, itemId, phase }: PlayerState, acts: WishActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (!wish || phase !== 'playing') return;
    const { leave, openPart, offerNext, course } = latest.current;
    const next = neighbourOf(parts, itemId, 1);
    const previous = neighbourOf(parts, itemId, -1);
    if (wish === 'previous' && previous) openPart(previous.id);
    else if (wish === 'continue' && next) openPart(next.id);
    else if (wish === 'suspend' || !next) leave();
    else void course.current?.leaveItem().then(offerNext);
  }, [wish, phase, parts, itemId]);
}
