import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import styles from './fold.module.css';

interface FoldProps {
  readonly lines: number;
  readonly moreLabel: string;
  readonly lessLabel: string;
  readonly children: ReactNode;
}

/** Text that is folded when it is longer than so many lines. */
export function Fold({ lines, moreLabel, lessLabel, children }: FoldProps) {
  const id = useId();
  const text = useRef<HTMLDivElement>(null);
  const [isLong, setIsLong] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const element = text.current;
    if (!element || isOpen) return undefined;
    const observer = new ResizeObserver(() => setIsLong(element.scrollHeight > element.clientHeight + 2));
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOpen]);
  return (
    <div className={styles.fold}>
      <div ref={text} id={id} className={styles.text} data-is-folded={!isOpen} style={{ '--lines': lines } as CSSProperties}>
        {children}
      </div>
      {isLong && (
        <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? lessLabel : moreLabel}
        </button>
      )}
    </div>
  );
}
