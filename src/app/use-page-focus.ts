import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Whether a history entry's state says what `arrived` (arrival.ts) says. */
const hasArrived = (state: unknown): boolean => typeof state === 'object' && state !== null && 'hasArrived' in state;

/**
 * A new page begins at its heading: a screen reader says it, and Tab goes on from there. A page that waits for its answer has the focus as a whole until its heading has come, unless the learner
 * went on meanwhile. The first page of a tab leaves the focus where the browser put it.
 */
export function usePageFocus(): void {
  const { pathname, state } = useLocation();
  const isArrival = hasArrived(state);
  const shown = useRef(isArrival ? undefined : pathname);
  useEffect(() => {
    if (shown.current === pathname) return undefined;
    shown.current = pathname;
    const main = document.querySelector<HTMLElement>('#main');
    // Who opens the search types at once: its field has the focus already.
    if (!main || document.activeElement?.closest('[data-is-the-search]') || focusHeading(main)) return undefined;
    main.focus({ preventScroll: true });
    const watching = new MutationObserver(() => {
      if (document.activeElement !== main || focusHeading(main)) watching.disconnect();
    });
    watching.observe(main, { childList: true, subtree: true });
    return () => watching.disconnect();
  }, [pathname]);
}

/** False: the heading has not come yet. */
function focusHeading(main: HTMLElement): boolean {
  const heading = [...main.querySelectorAll<HTMLElement>('h1:not([data-stands-in])')].find((one) => one.checkVisibility());
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
