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

interface BarKeys {
  readonly isShown: boolean;
  readonly barAsked: number;
  readonly keysAsked: number;
  readonly show: () => void;
  readonly focusCourse: () => void;
}

/**
 * Escape in the course shows the bar and takes nothing from the course; a second one, with the bar there, goes to it. F6 goes from the course to the bar and from
 * the bar to the course, as between the panes of other programs.
 */
export function useBarKeys(bar: Ref, { isShown, barAsked, keysAsked, show, focusCourse }: BarKeys): void {
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (barAsked > 0 && wasShown.current) bar.current?.querySelector('button')?.focus();
  }, [bar, barAsked]);
  useEffect(() => {
    if (keysAsked > 0) bar.current?.querySelector('button')?.focus();
  }, [bar, keysAsked]);
  useEffect(() => {
    wasShown.current = isShown;
  }, [isShown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      event.preventDefault();
      if (bar.current?.contains(document.activeElement)) focusCourse();
      else {
        show();
        requestAnimationFrame(() => bar.current?.querySelector('button')?.focus());
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bar, show, focusCourse]);
}
