import type { ReactNode } from 'react';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import styles from './main-act-bar.module.css';

interface ActBarProps {
  /** What stands above the buttons: what the tap needs, or why there is none. */
  readonly sentence?: ReactNode;
  readonly sentenceId?: string;
  readonly above?: ReactNode;
  readonly isWide?: boolean;
  readonly children?: ReactNode;
}

/** The bar at the bottom with the one button. When the button changes, the focus stays in it. */
export function ActBar({ sentence, sentenceId, above, isWide = false, children }: ActBarProps) {
  const focus = useKeptFocus<HTMLDivElement>();
  return (
    <div className={styles.bar} data-takes-the-bottom {...focus}>
      <div className={styles.inside} data-is-wide={isWide}>
        {above}
        {sentence && (
          <p id={sentenceId} className={styles.sentence}>
            {sentence}
          </p>
        )}
        {children && <div className={styles.buttons}>{children}</div>}
      </div>
    </div>
  );
}
