import { classes } from '../classes.ts';
import styles from './levels.module.css';

/**
 * One level of a scale. `held`: it is there. `loose`: it was there and must be renewed, or runs out soon. `missing`: it is asked for. `beyond`: held, and more than is asked for.
 * `free`: neither held nor asked for.
 */
export type Level = 'held' | 'loose' | 'missing' | 'beyond' | 'free';

interface LevelsProps {
  /** From low to high. */
  readonly levels: readonly Level[];
  readonly size?: 'regular' | 'small';
}

/** A scale as a line of segments. Words beside it say the same, so it is hidden from screen readers. */
export function Levels({ levels, size = 'regular' }: LevelsProps) {
  return (
    <span className={classes(styles.levels, size === 'small' && styles.isSmall)} aria-hidden="true">
      {levels.map((level, index) => (
        // The place on the scale is all that a segment is.
        // oxlint-disable-next-line react/no-array-index-key
        <svg key={index} className={styles.level} data-level={level}>
          <rect />
        </svg>
      ))}
    </span>
  );
}
