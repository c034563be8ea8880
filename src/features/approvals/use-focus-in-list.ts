import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface FocusInList<List extends HTMLElement> {
  readonly ref: RefObject<List | null>;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** For a list whose rows go as they are dealt with: the row that takes the place of the one that had the focus takes the focus too, so that the keyboard goes on from there. */
export function useFocusInList<List extends HTMLElement>(): FocusInList<List> {
  const ref = useRef<List>(null);
  const place = useRef<number>(undefined);
  useLayoutEffect(() => {
    const list = ref.current;
    if (place.current === undefined || !list || (document.activeElement && document.activeElement !== document.body)) return;
    const row = list.children[Math.min(place.current, list.children.length - 1)];
    // The same act for the next one, where it has one.
    (row?.querySelector<HTMLElement>('button') ?? row?.querySelector<HTMLElement>('a[href]'))?.focus();
  });
  return {
    ref,
    onFocus: ({ target }) => {
      const list = ref.current;
      if (list) place.current = [...list.children].findIndex((row) => row.contains(target));
    },
    onBlur: ({ target }) => {
      // Taken out of the document it did not lose the focus to somebody else; a sheet gives it back.
      queueMicrotask(() => {
        const now = document.activeElement;
        if (target.isConnected && !ref.current?.contains(now) && !now?.closest('dialog')) place.current = undefined;
      });
    },
  };
}
