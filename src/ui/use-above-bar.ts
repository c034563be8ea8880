import { useLayoutEffect } from 'react';

/** While it is shown, `--bottom-bar` says how much of the window a page's own bar at the bottom takes, in pixels: it grows by what is said in it, and has an Undo of its own then. */
export function useAboveBar(): void {
  useLayoutEffect(() => {
    const bar = document.querySelector('[data-takes-the-bottom]');
    if (!bar) return undefined;
    const { style } = document.documentElement;
    // In a window that is very low it goes with the page.
    const measure = (): void => style.setProperty('--bottom-bar', `${Math.min(innerHeight / 2, Math.max(0, innerHeight - bar.getBoundingClientRect().top))}px`);
    const watching = new ResizeObserver(measure);
    watching.observe(bar);
    return () => {
      watching.disconnect();
      style.removeProperty('--bottom-bar');
    };
  }, []);
}
