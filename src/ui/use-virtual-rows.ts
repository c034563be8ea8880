import {
  defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, observeWindowOffset, observeWindowRect, useVirtualizer, windowScroll,
  type Range, type VirtualItem, type Virtualizer,
} from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { useLocation } from 'react-router';

interface VirtualRowsOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly name: string;
  readonly count: number;
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
}

interface VirtualRows {
  readonly shown: readonly VirtualItem[];
  readonly holder: (element: HTMLElement | null) => void;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

// Heights that were measured, by history entry: who comes back finds the page as high as it was, and so the place.
const measured = new Map<string, VirtualItem[]>();
const mostRemembered = 20;

/** The lines of a long list that are near the screen, in the page or the pane that scrolls. The line that has the focus stays, however far it is scrolled away. */
export function useVirtualRows({ list, name, count, estimate, keyOf }: VirtualRowsOptions): VirtualRows {
  const { key } = useLocation();
  const memory = `${key} ${name}`;
  const [focused, setFocused] = useState<number>();
  const scrollerOf = useScroller(list);
  const [scrollMargin, setScrollMargin] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns is handed on memoized
  const rows = useVirtualizer<Element, HTMLElement>({
    ...scrolling,
    count,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    getScrollElement: scrollerOf as () => Element | null,
    scrollMargin,
    overscan: 6,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialMeasurementsCache: measured.get(memory) ?? [],
    rangeExtractor: (range: Range) => withFocused(defaultRangeExtractor(range), focused, count),
    directDomUpdates: true,
    useFlushSync: false,
  });

  useLayoutEffect(() => {
    const look = (): void => setScrollMargin(marginOf(list.current, scrollerOf()));
    look();
    // What stands above the list grows and shrinks; so does the list itself while it is scrolled, and then nobody waits for this.
    const observer = new ResizeObserver(() => {
      if (!rows.isScrolling) look();
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list, scrollerOf, rows]);

  useEffect(() => () => remember(memory, rows.takeSnapshot()), [memory, rows]);

  return {
    shown: rows.getVirtualItems(),
    holder: rows.containerRef,
    measure: rows.measureElement,
    onFocus: ({ target }) => {
      const index = Number(target.closest('[data-index]')?.getAttribute('data-index'));
      setFocused(Number.isInteger(index) ? index : undefined);
    },
    onBlur: () => setFocused(undefined),
  };
}

function withFocused(shown: readonly number[], focused: number | undefined, count: number): number[] {
  if (focused === undefined || focused >= count || shown.includes(focused)) return [...shown];
  return [...shown, focused].sort((one, other) => one - other);
}

function remember(memory: string, rows: VirtualItem[]): void {
  if (rows.length === 0) return;
  measured.delete(memory);
  measured.set(memory, rows);
  for (const oldest of [...measured.keys()].slice(0, -mostRemembered)) measured.delete(oldest);
}

/** Where the list begins, from the start of what scrolls. */
function marginOf(list: Element | null, scroller: Element | Window | null): number {
  if (!list || !scroller) return 0;
  const { top } = list.getBoundingClientRect();
  return Math.round(scroller instanceof Window ? top + scroller.scrollY : top - scroller.getBoundingClientRect().top + scroller.scrollTop);
}

/** Finds the pane around the list that scrolls, else the page; looked for again when the window changes its size, for a pane may be one only where there is room. */
function useScroller(list: RefObject<HTMLElement | null>): () => Element | Window | null {
  const found = useRef<Element | Window>(null);
  const [, lookAgain] = useState(0);
  useEffect(() => {
    const forget = (): void => {
      found.current = null;
      lookAgain((times) => times + 1);
    };
    addEventListener('resize', forget);
    return () => removeEventListener('resize', forget);
  }, []);
  const [find] = useState(() => () => (found.current ??= list.current && scrollerAround(list.current)));
  return find;
}

function scrollerAround(element: Element): Element | Window {
  for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return window;
}

type Rows<Scroller extends Element | Window> = Virtualizer<Scroller, HTMLElement>;
const isPage = (rows: Rows<Element>): boolean => (rows.scrollElement as unknown) === window;
const ofPage = (rows: Rows<Element>): Rows<Window> => rows as unknown as Rows<Window>;

/** The library has one set for panes and one for the page: here whichever the list stands in. */
const scrolling = {
  observeElementRect: (rows: Rows<Element>, tell: Parameters<typeof observeElementRect>[1]) => (isPage(rows) ? observeWindowRect(ofPage(rows), tell) : observeElementRect(rows, tell)),
  observeElementOffset: (rows: Rows<Element>, tell: Parameters<typeof observeElementOffset>[1]) => (isPage(rows) ? observeWindowOffset(ofPage(rows), tell) : observeElementOffset(rows, tell)),
  scrollToFn: (offset: number, options: Parameters<typeof elementScroll>[1], rows: Rows<Element>) => (isPage(rows) ? windowScroll(offset, options, ofPage(rows)) : elementScroll(offset, options, rows)),
};
