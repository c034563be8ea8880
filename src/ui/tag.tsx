import type { CSSProperties } from 'react';
import styles from './tag.module.css';

interface TagProps {
  /** One or two words: the kind of the thing. */
  readonly children: string;
  /** The hue of the cover that it hangs from. */
  readonly hue: number;
}

/** A luggage label with its eyelet in the cover's hue. */
export function Tag({ children, hue }: TagProps) {
  return (
    <span className={styles.tag} style={{ '--hue': hue } as CSSProperties}>
      <span className={styles.eyelet} aria-hidden="true" />
      {children}
    </span>
  );
}
