import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { NavigationRequest } from '#player/sequencing-messages.ts';
import { mayBegin, partsInOrder } from './parts-in-order.ts';
import type { CourseSequence, HowToOpen, OpenedCourse, PlayerDeps, PlayerTrouble } from './player-deps.ts';
import { firstState, neighbourOf, nextState, type PartWay, partToOpen, type PlayerState } from './player-state.ts';
import { mayContinue } from './sequenced-contents.ts';

/** One try to run a course. */
export interface PlayerTry {
  readonly enrollmentId: string;
  readonly isNewAttempt: boolean;
  readonly isForLooking: boolean;
  /** The part that was asked for; without it the one that comes next. */
  readonly itemId: string | undefined;
}

/** What the page may ask of the player. */
export interface PlayerActs {
  /** Goes on from the other device's place that is offered, or from the one here. */
  readonly answerOffer: (isTaken: boolean) => void;
  /** The frame is in the page: it gets its address, and its player the port. */
  readonly attach: (frame: HTMLIFrameElement) => void;
  readonly openPart: (itemId: string) => void;
  /** Goes on to the next part, or back to the one before: which that is may be the course's own decision. */
  readonly go: (way: keyof PartWay) => void;
  readonly leave: () => void;
  /** Leaves also what could not all be written: after that it is lost. */
  readonly leaveAnyway: () => void;
  /** Gives the keyboard to the course. */
  readonly focusCourse: () => void;
  /** Gives the course up, so that it can be tried again; says whether it had been opened, and so a new attempt with it. */
  readonly giveUp: () => Promise<{ readonly didOpen: boolean }>;
}

/** Opens a course, runs its parts, and closes it: also when the page goes without asking. */
export function usePlayer(deps: PlayerDeps, { enrollmentId, isNewAttempt, isForLooking, itemId }: PlayerTry): readonly [PlayerState, PlayerActs] {
  const [state, tell] = useReducer(nextState, firstState);
  const opened = useRef<OpenedCourse>(undefined);
  const shown = useRef<HTMLIFrameElement>(undefined);
  // What is under way: a second tap, or the course's own wish beside a tap, joins it. Done twice it would add sittings, or say that all is saved too early.
  const leavingItem = useRef<Promise<boolean>>(undefined);
  const wanted = useRef<string>(undefined);
  const closing = useRef<Promise<PlayerTrouble | undefined>>(undefined);
  const leaving = useRef<Promise<void>>(undefined);
  /** The page is there to try again. */
  const isHere = useRef(false);
  /** Of a course with an order: it decides what opens. */
  const order = useRef<CourseSequence>(undefined);
  const isAsking = useRef(false);
  const answered = useRef<(isTaken: boolean) => void>(undefined);
  /** The part of another device's place, once the learner goes on from there. */
  const taken = useRef<string>(undefined);

  useEffect(() => {
    let isGone = false;
    isHere.current = true;
    let stopListening = (): void => undefined;
    /** Nothing is taken silently: where there is a place elsewhere, the learner says. */
    const askFirst = async (): Promise<HowToOpen['elsewhere']> => {
      tell({ type: 'asking' });
      const offer = await deps.askElsewhere(enrollmentId, itemId);
      if (isGone) return undefined;
      if (!offer) {
        tell({ type: 'opening' });
        return undefined;
      }
      const choice = new Promise<boolean>((resolve) => (answered.current = resolve));
      tell({ type: 'offered', offer });
      const isTaken = await choice;
      taken.current = isTaken ? offer.itemId : undefined;
      tell({ type: 'opening' });
      return { offer, isTaken };
    };
    const begin = async (): Promise<void> => {
      await Promise.resolve(); // a page that is gone again at once (development renders twice) opens nothing
      if (isGone) return;
      const elsewhere = isNewAttempt || isForLooking ? undefined : await askFirst();
      if (isGone) return;
      const answer = await deps.open(enrollmentId, { isNewAttempt, isForLooking, ...(elsewhere && { elsewhere }) });
      if ('trouble' in answer) return tell({ type: 'trouble', trouble: answer.trouble });
      if (isGone) return void closeForGood(answer.course);
      opened.current = answer.course;
      closing.current = undefined;
      leaving.current = undefined;
      stopListening = answer.course.subscribe((news) => tell({ type: 'news', news }));
      return tell({ type: 'course-opened', course: answer.course });
    };
    void begin();
    return () => {
      isGone = true;
      isHere.current = false;
      stopListening();
      if (opened.current) void closeForGood(opened.current);
      opened.current = undefined;
    };
  }, [deps, enrollmentId, itemId, isNewAttempt, isForLooking]);

  const unlessTrouble = useCallback(async (act: Promise<PlayerTrouble | undefined>): Promise<boolean> => {
    const trouble = await act;
    // It is not told while leaving: what was saved is saved, and the sync record says what was not.
    if (trouble && opened.current) tell({ type: 'trouble', trouble });
    return trouble === undefined;
  }, []);

  const start = useCallback(
    async (course: OpenedCourse, id: string): Promise<void> => {
      if (opened.current !== course) return; // left meanwhile
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
      const wantedId = taken.current ?? itemId;
      const connect = async (): Promise<void> => {
        const connected = course.attach(frame);
        if (!(await unlessTrouble(connected))) return;
        if (course.sequence && opened.current === course) {
          order.current = course.sequence;
          const trouble = await course.sequence.navigate({ kind: 'begin', ...(wantedId !== undefined && { target: wantedId }) });
          if (trouble?.reason !== 'no-sequencer') return void unlessTrouble(Promise.resolve(trouble));
          order.current = undefined; // a player from before it: item by item, as ever
        }
        const parts = partsInOrder(course.parts, course.prerequisites, undefined);
        const first = parts.find((part) => part.id === wantedId && mayBegin(part)) ?? partToOpen(parts);
        if (first) await start(course, first.id);
        else tell({ type: 'trouble', trouble: { reason: 'no-such-item', detail: '' } });
      };
      void connect();
    },
    [itemId, start, unlessTrouble],
  );

  const leaveItem = useCallback(
    async (course: OpenedCourse): Promise<boolean> => {
      const underWay = leavingItem.current ?? unlessTrouble(course.leaveItem());
      leavingItem.current = underWay;
      const didLeave = await underWay;
      if (leavingItem.current === underWay) leavingItem.current = undefined;
      return didLeave;
    },
    [unlessTrouble],
  );

  const ask = useCallback(
    (request: NavigationRequest): void => {
      const sequence = order.current;
      if (!sequence || !opened.current || isAsking.current) return;
      isAsking.current = true;
      tell({ type: 'navigating' });
      void unlessTrouble(sequence.navigate(request)).finally(() => (isAsking.current = false));
    },
    [unlessTrouble],
  );

  const answerOffer = useCallback((isTaken: boolean): void => answered.current?.(isTaken), []);

  const openPart = useCallback(
    (id: string): void => {
      const course = opened.current;
      if (!course) return;
      if (order.current) return ask({ kind: 'choice', target: id });
      const isUnderWay = wanted.current !== undefined;
      wanted.current = id; // the last one that was asked for opens
      tell({ type: 'item-asked', itemId: id }); // at once: what offered it goes
      const change = async (): Promise<void> => {
        const didLeave = await leaveItem(course);
        const last = wanted.current ?? id;
        wanted.current = undefined;
        if (didLeave) await start(course, last);
      };
      if (!isUnderWay) void change();
    },
    [start, leaveItem, ask],
  );

  /** `how` closes the course that is open, if one is; who asks meanwhile joins. */
  const close = useCallback(async (how: (course: OpenedCourse) => Promise<PlayerTrouble | undefined>): Promise<PlayerTrouble | undefined> => {
    const course = opened.current;
    opened.current = undefined;
    if (course) closing.current = how(course);
    return closing.current;
  }, []);

  const leave = useCallback((): void => {
    const course = opened.current;
    if (leaving.current) return;
    tell({ type: 'leaving' });
    leaving.current = close((held) => held.close()).then((trouble) => {
      if (!trouble) return tell({ type: 'left' });
      if (!isHere.current) return course?.letGo();
      // Nothing is lost as long as it is held, and "Saved" would not be true.
      opened.current = course;
      leaving.current = undefined;
      return tell({ type: 'not-left', trouble });
    });
  }, [close]);

  const leaveAnyway = useCallback((): void => {
    if (leaving.current) return;
    tell({ type: 'leaving' });
    leaving.current = close(closeForGood).then((trouble) => tell({ type: 'left', ...(trouble && { trouble }) }));
  }, [close]);

  const focusCourse = useCallback(() => shown.current?.focus(), []);

  const giveUp = useCallback(async () => {
    await close(closeForGood);
    return { didOpen: closing.current !== undefined };
  }, [close]);

  const rest = useCallback(async (): Promise<void> => {
    const course = opened.current;
    if (course && (await leaveItem(course)) && opened.current === course && wanted.current === undefined) tell({ type: 'between' });
  }, [leaveItem]);

  const { parts, itemId: openId } = state;
  const go = useCallback(
    (way: keyof PartWay): void => {
      if (order.current) return ask({ kind: way === 'next' ? 'continue' : 'previous' });
      const part = neighbourOf(parts, openId, way === 'next' ? 1 : -1);
      return part && openPart(part.id);
    },
    [ask, openPart, parts, openId],
  );

  const obey = useEffectEvent((wish: NonNullable<PlayerState['wish']>): void => {
    const { navigation } = state;
    if (navigation) return wish === 'close' && state.parts.length > 1 && mayContinue(navigation) ? void rest() : leave();
    const next = neighbourOf(state.parts, state.itemId, 1);
    const previous = neighbourOf(state.parts, state.itemId, -1);
    if (wish === 'previous' && previous) openPart(previous.id);
    else if (wish === 'continue' && next) openPart(next.id);
    else if (wish === 'suspend' || !next) leave();
    else void rest();
    return undefined;
  });
  // What the course asks for: its own exit button leads to the next part, or out.
  useEffect(() => {
    if (state.wish && state.phase === 'playing') obey(state.wish);
  }, [state.wish, state.phase]);

  return [state, { answerOffer, attach, openPart, go, leave, leaveAnyway, focusCourse, giveUp }];
}

/** Closes a course as far as that can be done now. */
async function closeForGood(course: OpenedCourse): Promise<PlayerTrouble | undefined> {
  const trouble = await course.close();
  if (trouble) course.letGo();
  return trouble;
}
