import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { classes } from './classes.ts';
import { StitchedEdge } from './stitch.tsx';

/** What a state means for the learner. Its colour never stands alone: there are always a word and mostly a sign. */
export type Tone = 'plain' | 'accent' | 'good' | 'due' | 'bad';

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  /** It is not fastened yet: it waits to be sent. */
  readonly isStitched?: boolean;
  /** As high as a tag, for lines of facts. */
  readonly isSmall?: boolean;
  readonly children: ReactNode;
}

/** A state in a word or two. */
export function Chip({ tone = 'plain', icon, isStitched = false, isSmall = false, children }: ChipProps) {
  return (
    <span className={classes(styles.chip, isStitched && styles.isStitched, isSmall && styles.isSmall)} data-tone={tone}>
      {isStitched && <StitchedEdge />}
      {icon}
      {children}
    </span>
  );
}
