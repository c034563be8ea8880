import { useEffect, type ReactNode } from 'react';
import styles from './banner.module.css';
import { useMessages } from './messages.tsx';

interface BannerProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** Said to screen readers when the bar comes, and not again while what it shows changes (a time, a count). */
  readonly says?: string;
  /** Offline is a fact, not an alarm: `plain`. */
  readonly tone?: 'plain' | 'due';
  readonly action?: ReactNode;
}

/** A thin bar above the page. */
export function Banner({ icon, children, says, tone = 'plain', action }: BannerProps) {
  const { announce } = useMessages();
  useEffect(() => {
    if (says !== undefined) announce(says);
  }, [says, announce]);
  return (
    <div className={styles.banner} data-tone={tone}>
      {icon}
      <span className={styles.words}>{children}</span>
      {action}
    </div>
  );
}
