import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useIsBesideDetail } from './beside.tsx';
import { classes } from './classes.ts';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Beside or below the title: tabs, a button. */
  readonly tools?: ReactNode;
  /** Above the title: the way up. */
  readonly above?: ReactNode;
  /** As wide as two columns need; else as wide as a text. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A page with a large title that shrinks into a bar when it scrolls away. */
export function Page({ title, tools, above, isWide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isBesideDetail = useIsBesideDetail();
  const isAway = useIsScrolledAway(heading);
  return (
    <div className={classes(styles.page, isWide && styles.isWide)}>
      <div className={styles.bar} data-is-shown={isAway} aria-hidden="true">
        <span>{title}</span>
      </div>
      {above && <div className={styles.above}>{above}</div>}
      <header className={classes(styles.head, above !== undefined && styles.isBelow)} data-is-the-top={above === undefined || undefined}>
        {isBesideDetail ? (
          <h2 ref={heading} className={styles.title}>
            {title}
          </h2>
        ) : (
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
        )}
        {tools}
      </header>
      {children}
    </div>
  );
}

function useIsScrolledAway(ref: { readonly current: Element | null }): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(([entry]) => setIsAway(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0), { rootMargin: '-16px 0px 0px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isAway;
}
