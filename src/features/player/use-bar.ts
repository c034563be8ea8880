import { type FocusEvent, useCallback, useEffect, useState } from 'react';

/** How long the bar stays once nothing holds it. */
export const barStaysMs = 3_000;

interface Bar {
  readonly isShown: boolean;
  readonly show: () => void;
  /** On the bar: it stays as long as it is pointed at or the keyboard is in it. */
  readonly holds: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void; readonly onFocus: (event: FocusEvent) => void; readonly onBlur: () => void };
}

/** The bar that leaves: shown while `isNeeded`, and for a while after each new `occasion`, after `show`, and after Escape. */
export function useBar(isNeeded: boolean, occasion: string): Bar {
  const [isHeld, setIsHeld] = useState(false);
  const [asked, setAsked] = useState(0);
  const [endedShowing, setEndedShowing] = useState('');
  const showing = `${occasion}:${asked}`;
  const show = useCallback(() => setAsked((count) => count + 1), []);
  const isShown = isNeeded || isHeld || endedShowing !== showing;
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
  const letGo = useCallback(() => {
    if (!isHeld) return;
    setIsHeld(false);
    show(); // it stays a little longer, from now on
  }, [isHeld, show]);
  // The course was tapped, or another window: nobody is at the bar any more, whatever still has the focus in here.
  useEffect(() => {
    window.addEventListener('blur', letGo);
    return () => window.removeEventListener('blur', letGo);
  }, [letGo]);
  return {
    isShown,
    show,
    holds: {
      onPointerEnter: () => setIsHeld(true),
      onPointerLeave: letGo,
      // What a finger or a mouse left the focus on, or a closing sheet gave it back to, is not being used.
      onFocus: ({ target }) => target.matches(':focus-visible') && setIsHeld(true),
      onBlur: letGo,
    },
  };
}
