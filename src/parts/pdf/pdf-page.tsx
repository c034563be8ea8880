import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { drawPage, layText, sizeOf, type PdfPage } from './pdf-engine.ts';
import styles from './pdf.module.css';

interface PdfPageViewProps {
  readonly page: PdfPage;
  readonly count: number;
  readonly scale: number;
}

/** One page: its picture, and its words over it. It is drawn when it comes near the screen. */
export function PdfPageView({ page, count, scale }: PdfPageViewProps) {
  const { t, formats } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  const { width, height } = sizeOf(page);

  useEffect(() => {
    const words = text.current;
    if (!isNear || !words) return undefined;
    const leaving = new AbortController();
    // The last picture stays, stretched, until the sharper one is there.
    void drawPage(page, scale, leaving.signal)
      .then((canvas) => canvas && picture.current?.replaceChildren(canvas))
      .catch(() => undefined);
    words.replaceChildren();
    void layText(page, scale, words).catch(() => undefined);
    return () => leaving.abort();
  }, [page, scale, isNear]);

  return (
    <div
      ref={place}
      className={styles.page}
      // A page is a group of words; a region of its own for each would be too many.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      data-paper=""
      aria-label={t('pdf.page', { page: formats.number(page.pageNumber), count })}
      style={{ '--total-scale-factor': scale, 'inlineSize': width * scale, 'blockSize': height * scale } as CSSProperties}
    >
      <div ref={picture} className={styles.picture} aria-hidden="true" />
      <div ref={text} className={styles.text} dir="ltr" />
    </div>
  );
}

function useIsNear(place: { readonly current: Element | null }): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || isNear) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setIsNear(true), { rootMargin: '100% 0px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}
