import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface KeptFocus<Place extends HTMLElement> {
  readonly ref: RefObject<Place | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * For a place whose controls change under the learner's hands: when the one that held the focus is gone, the first that `next` selects in the place takes it.
 * Without this the browser lets the focus fall to the page, and the keyboard begins at its top again.
 */
export function useKeptFocus<Place extends HTMLElement>(next = 'a[href], button'): KeptFocus<Place> {
  const ref = useRef<Place>(null);
  const isHere = useRef(false);
  useLayoutEffect(() => {
    const place = ref.current;
    if (!isHere.current || !place || place.contains(document.activeElement)) return;
    place.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: ({ target }) => {
      // Taken out of the document it did not lose the focus to somebody else.
      queueMicrotask(() => {
        if (target.isConnected && !ref.current?.contains(document.activeElement)) isHere.current = false;
      });
    },
  };
}
