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
    // The figure is drawn by the style sheet: as text it would be read before the sentence that says it again.
    <span className={styles.badge} data-tone={tone} data-count={count}>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
