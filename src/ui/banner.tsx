import type { ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** Offline is a fact, not an alarm: `plain`. */
  readonly tone?: 'plain' | 'due';
  readonly action?: ReactNode;
}

/** A thin bar above the page, said once to screen readers when it comes. */
export function Banner({ icon, children, tone = 'plain', action }: BannerProps) {
  return (
    <output className={styles.banner} data-tone={tone}>
      {icon}
      <span className={styles.words}>{children}</span>
      {action}
    </output>
  );
}
