import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/button.tsx';
import { openPdf, sizeOf, type OpenPdf } from './pdf-engine.ts';
import { PdfPageView } from './pdf-page.tsx';
import styles from './pdf.module.css';

export interface PdfPagesProps {
  readonly bytes: ArrayBuffer;
  /** What it is: its name for screen readers. */
  readonly label: string;
  /** It cannot be read: no PDF, or one with a password. */
  readonly onFailed: () => void;
}

/** Times the width of its place. */
const zooms = [1, 1.5, 2, 3] as const;

/** A PDF in the app: all pages below each other, as wide as their place; `+`, `−` and `0` zoom. */
export function PdfPages({ bytes, label, onFailed }: PdfPagesProps) {
  const { t, formats } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<OpenPdf>();
  const [zoom, setZoom] = useState(0);
  const width = useWidth(pane);

  useEffect(() => {
    const leaving = new AbortController();
    openPdf(bytes, leaving.signal).then(
      (opened) => leaving.signal.aborted || setPdf(opened),
      () => leaving.signal.aborted || onFailed(),
    );
    return () => leaving.abort();
  }, [bytes, onFailed]);

  const to = (next: number): void => setZoom(Math.min(zooms.length - 1, Math.max(0, next)));
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = { '+': zoom + 1, '=': zoom + 1, '-': zoom - 1, '0': 0 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    to(next);
  };
  const factor = zooms[zoom] ?? 1;
  const widest = Math.max(1, ...(pdf?.pages ?? []).map((page) => sizeOf(page).width));
  return (
    <div className={styles.pdf}>
      <div className={styles.tools}>
        <IconButton label={t('pdf.smaller')} icon={<Minus aria-hidden="true" />} onClick={() => to(zoom - 1)} />
        <span className={styles.zoom} aria-live="polite">
          {formats.percent(factor)}
        </span>
        <IconButton label={t('pdf.larger')} icon={<Plus aria-hidden="true" />} onClick={() => to(zoom + 1)} />
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section ref={pane} className={styles.pane} aria-label={label} tabIndex={0} onKeyDown={onKey} aria-busy={!pdf}>
        {width > 0 && pdf?.pages.map((page) => <PdfPageView key={page.pageNumber} page={page} count={pdf.pages.length} scale={(width * factor) / widest} />)}
      </section>
    </div>
  );
}

/** How wide the place is inside, as it changes. */
function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
