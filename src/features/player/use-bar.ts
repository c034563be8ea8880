import { useCallback, useEffect, useState } from 'react';

/** How long the bar stays once nothing holds it. */
export const barStaysMs = 3_000;

interface Bar {
  readonly isShown: boolean;
  readonly show: () => void;
  /** On the bar: it stays as long as it is pointed at or holds the focus. */
  readonly holds: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void; readonly onFocus: () => void; readonly onBlur: () => void };
}

/** The bar that leaves: shown while `isNeeded`, and for a while after each new `occasion`, after `show`, and after Escape. */
export function useBar(isNeeded: boolean, occasion: string): Bar {
  const [isHeld, setIsHeld] = useState(false);
  const [asked, setAsked] = useState(0);
  const [endedShowing, setEndedShowing] = useState('');
  const showing = `${occasion}:${asked}`;
  const show = useCallback(() => setAsked((count) => count + 1), []);
  useEffect(() => {
    if (isNeeded || isHeld) return undefined;
    const timer = setTimeout(() => setEndedShowing(showing), barStaysMs);
    return () => clearTimeout(timer);
  }, [isNeeded, isHeld, showing]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') show();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
  const hold = useCallback(() => setIsHeld(true), []);
  const letGo = useCallback(() => {
    setIsHeld(false);
    show(); // it stays a little longer, from now on
  }, [show]);
  return {
    isShown: isNeeded || isHeld || endedShowing !== showing,
    show,
    holds: { onPointerEnter: hold, onPointerLeave: letGo, onFocus: hold, onBlur: letGo },
  };
}
