import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import styles from './neighbours.module.css';

interface Neighbour {
  readonly to: To;
  /** Each text in it with a direction of its own. */
  readonly title: ReactNode;
}

interface NeighboursProps {
  /** The name of the two, for screen readers. */
  readonly label: string;
  readonly previous: (Neighbour & { readonly label: string }) | undefined;
  readonly next: (Neighbour & { readonly label: string }) | undefined;
}

/** The way to the one before and the one after, at the end of a page of a list. */
export function Neighbours({ label, previous, next }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label={label}>
      {previous ? (
        <Link to={previous.to} replace className={styles.link}>
          <ChevronLeft className="mirrors" aria-hidden="true" />
          <span className={styles.words}>
            <span className={styles.label}>{previous.label}</span>
            <span className={styles.title}>{previous.title}</span>
          </span>
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link to={next.to} replace className={`${styles.link} ${styles.isNext}`}>
          <span className={styles.words}>
            <span className={styles.label}>{next.label}</span>
            <span className={styles.title}>{next.title}</span>
          </span>
          <ChevronRight className="mirrors" aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
