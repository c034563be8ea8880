import type { ReactNode } from 'react';
import styles from './ring.module.css';

interface RingProps {
  /** From 0 to 1. */
  readonly value: number;
  /** In px. */
  readonly size?: number;
  readonly tone?: 'accent' | 'good' | 'quiet';
  /** What it is the progress of; without one it is decoration beside words that say the same. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** Progress as a ring that closes, clockwise in every script as clocks are. */
export function Ring({ value, size = 44, tone = 'accent', label, children }: RingProps) {
  const width = size >= 80 ? 6 : size >= 40 ? 3 : 2.5;
  const radius = (size - width) / 2;
  const share = Math.min(1, Math.max(0, value));
  const names = label
    ? { role: 'progressbar', 'aria-label': label, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100) }
    : { 'aria-hidden': true };
  return (
    <span className={styles.ring} data-tone={tone} {...names}>
      <svg width={size} height={size} aria-hidden="true">
        <circle className={styles.track} cx={size / 2} cy={size / 2} r={radius} strokeWidth={width} />
        {share > 0 && (
          <circle className={styles.arc} cx={size / 2} cy={size / 2} r={radius} strokeWidth={width} pathLength={100} strokeDasharray="100 101" strokeDashoffset={100 - share * 100} />
        )}
      </svg>
      <span className={styles.inside}>{children}</span>
    </span>
  );
}
