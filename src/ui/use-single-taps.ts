import { useRef, type KeyboardEvent, type MouseEvent } from 'react';

/** As long as the second half of a double tap may take. */
const doubleMs = 500;
/** As far apart as its two halves may be, in CSS pixels. */
const nearPx = 24;

interface SingleTaps {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/** For a list whose rows go as they are dealt with: the next one comes under the finger, and neither the second half of a double tap nor a key that is held down is meant for it. */
export function useSingleTaps(): SingleTaps {
  const last = useRef<{ readonly atMs: number; readonly x: number; readonly y: number }>(undefined);
  return {
    onClickCapture: (event) => {
      // A click without a pointer is no half of anything.
      if (event.detail === 0) return;
      const { clientX: x, clientY: y, timeStamp: atMs } = event;
      const before = last.current;
      last.current = { atMs, x, y };
      if (!before || atMs - before.atMs > doubleMs || Math.hypot(x - before.x, y - before.y) > nearPx) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyDownCapture: (event) => {
      if (event.repeat && event.key === 'Enter') event.preventDefault();
    },
  };
}
