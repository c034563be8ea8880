import { createContext, use, type ReactNode } from 'react';
import styles from './beside.module.css';
import { StandInHeading } from './stand-in-heading.tsx';

interface BesideProps {
  /** What the place is called: the heading of what is open, until it has its own. */
  readonly title: string;
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** Where there is room for one of them. */
  readonly shows: 'list' | 'detail';
  /** From how many px there is room for both. */
  readonly from?: 768 | 1024;
  /** There is nothing in the list to choose from: no place is kept for what is chosen. */
  readonly isAlone?: boolean;
}

/** Whether a page stands as the list beside what was opened from it. */
const IsListContext = createContext(false);

/** Whether a page stands beside what was opened from it: a screen has one heading of the first level, and that is then the other's. */
export const useIsBesideDetail = (): boolean => use(IsListContext);

/** A list with its detail beside it where there is room, else one of them. */
export function Beside({ title, list, detail, shows, from = 1024, isAlone = false }: BesideProps) {
  return (
    <div className={styles.beside} data-shows={isAlone ? 'alone' : shows} data-from={from}>
      <div className={styles.list}>
        <IsListContext value={!isAlone && shows === 'detail'}>{list}</IsListContext>
      </div>
      {!isAlone && (
        <div className={styles.detail}>
          {shows === 'detail' && <StandInHeading>{title}</StandInHeading>}
          {detail}
        </div>
      )}
    </div>
  );
}
