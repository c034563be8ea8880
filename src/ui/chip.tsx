import type { ReactNode } from 'react';
import styles from './chip.module.css';

/** What a state means for the learner. Its colour never stands alone: there are always a word and mostly a sign. */
export type Tone = 'plain' | 'accent' | 'good' | 'due' | 'bad';

/** A state in a word or two. */
export function Chip({ tone = 'plain', icon, children }: { readonly tone?: Tone; readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
