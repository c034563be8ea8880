import styles from './badge.module.css';

interface BadgeProps {
  /** Already written in the learner's figures. */
  readonly count: string;
  /** What is counted, read out instead of the bare figure. */
  readonly label: string;
  readonly tone?: 'accent' | 'waiting' | 'due';
}

/** How many. */
export function Badge({ count, label, tone = 'accent' }: BadgeProps) {
  return (
    // An image in name only: figure and sentence beside each other would be read one after the other.
    <span className={styles.badge} data-tone={tone} role="img" aria-label={label}>
      {count}
    </span>
  );
}
