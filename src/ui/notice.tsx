import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly icon: ReactNode;
  readonly tone?: 'plain' | 'due' | 'bad' | 'good';
  readonly title?: string;
  /** What happened, then what to do. */
  readonly children: ReactNode;
  /** `alert` when it answers something the learner just did. */
  readonly says?: 'alert' | 'status';
}

/** A sentence that belongs to the place where it stands. */
export function Notice({ icon, tone = 'plain', title, children, says }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={says}>
      {icon}
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
