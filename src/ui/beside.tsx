import type { ReactNode } from 'react';
import styles from './beside.module.css';

interface BesideProps {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** Below 1024 px there is room for one of them. */
  readonly shows: 'list' | 'detail';
}

/** A list with its detail beside it where there is room, else one of them. */
export function Beside({ list, detail, shows }: BesideProps) {
  return (
    <div className={styles.beside} data-shows={shows}>
      <div className={styles.list}>{list}</div>
      <div className={styles.detail}>{detail}</div>
    </div>
  );
}
