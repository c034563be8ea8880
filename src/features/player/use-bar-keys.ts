import { useEffect, useLayoutEffect, useRef } from 'react';

interface Ref {
  readonly current: HTMLElement | null;
}

/** Nobody's place is lost when bar and handle change: who is nowhere is at the bar when it comes, and in the course when it goes. */
export function useFocusKept(bar: Ref, isShown: boolean, focusCourse: () => void): void {
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    if (isShown && isNowhere) bar.current?.focus();
    if (!isShown && (isNowhere || bar.current?.contains(activeElement))) focusCourse();
  }, [bar, isShown, focusCourse]);
}

/** A part that begins has the keyboard: whoever opened it wants to be in it, unless they have gone to the way out meanwhile. */
export function useCourseFocused(bar: Ref, isPlaying: boolean, focusCourse: () => void): void {
  useEffect(() => {
    if (isPlaying && document.activeElement !== wayOut(bar)) focusCourse();
  }, [bar, isPlaying, focusCourse]);
}

const wayOut = (bar: Ref): HTMLElement | null | undefined => bar.current?.querySelector('button');

/** With its ring, and so held: the key was pressed in the course's window, of which this one knows nothing. */
const goToWayOut = (bar: Ref): void => wayOut(bar)?.focus({ focusVisible: true });

interface BarKeys {
  readonly isShown: boolean;
  /** A part is on the screen: there is something to go to. */
  readonly isPlaying: boolean;
  readonly barAsked: number;
  readonly keysAsked: number;
  readonly show: () => void;
  readonly focusCourse: () => void;
}

/**
 * Escape in the course shows the bar and takes nothing from the course; a second one, with the bar there, goes to it. F6 goes from the course to the bar and from
 * the bar to the course, as between the panes of other programs; as long as no part is on the screen it leads to the bar.
 */
export function useBarKeys(bar: Ref, { isShown, isPlaying, barAsked, keysAsked, show, focusCourse }: BarKeys): void {
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (barAsked > 0 && wasShown.current) goToWayOut(bar);
  }, [bar, barAsked]);
  useEffect(() => {
    if (keysAsked > 0) goToWayOut(bar);
  }, [bar, keysAsked]);
  useEffect(() => {
    wasShown.current = isShown;
  }, [isShown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      event.preventDefault();
      if (isPlaying && bar.current?.contains(document.activeElement)) focusCourse();
      else {
        show();
        requestAnimationFrame(() => goToWayOut(bar));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bar, isPlaying, show, focusCourse]);
}
