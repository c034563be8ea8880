import type { ReactNode } from 'react';
import styles from './byline.module.css';
import { Dotted } from './dotted.tsx';

interface BylineProps {
  /** Their face. */
  readonly leading?: ReactNode;
  readonly name?: string | undefined;
  /** Where and when: each child is one fact. */
  readonly children: ReactNode;
}

/** Who wrote something, where and when. */
export function Byline({ leading, name, children }: BylineProps) {
  return (
    <div className={styles.byline}>
      {leading}
      <div className={styles.words}>
        {name !== undefined && name !== '' && (
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
        )}
        <Dotted>{children}</Dotted>
      </div>
    </div>
  );
}
