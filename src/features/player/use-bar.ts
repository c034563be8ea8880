import { useCallback, useEffect, useState } from 'react';

/** How long the bar stays once nothing holds it. */
export const barStaysMs = 3_000;

interface Bar {
  readonly isShown: boolean;
  readonly show: () => void;
  /** On the bar: it stays as long as it is pointed at or holds the focus. */
  readonly holds: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void; readonly onFocus: () => void; readonly onBlur: () => void };
}

/** The bar that leaves: shown at the start, while `isNeeded`, after `show` and after Escape. */
export function useBar(isNeeded: boolean): Bar {
  const [isShown, setIsShown] = useState(true);
  const [isHeld, setIsHeld] = useState(false);
  const [asked, setAsked] = useState(0);
  const show = useCallback(() => {
    setIsShown(true);
    setAsked((count) => count + 1);
  }, []);
  useEffect(() => {
    if (isNeeded || isHeld) {
      setIsShown(true);
      return undefined;
    }
    const timer = setTimeout(() => setIsShown(false), barStaysMs);
    return () => clearTimeout(timer);
  }, [isNeeded, isHeld, asked]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') show();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
  const hold = useCallback(() => setIsHeld(true), []);
  const letGo = useCallback(() => setIsHeld(false), []);
  return { isShown, show, holds: { onPointerEnter: hold, onPointerLeave: letGo, onFocus: hold, onBlur: letGo } };
}
