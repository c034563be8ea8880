import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import styles from './detail.module.css';

interface DetailProps {
  /** The list it was opened from; where that stands beside it there is nothing to go back to. */
  readonly back?: { readonly to: To; readonly label: string };
  readonly children: ReactNode;
}

/** One thing in full, opened from a list. */
export function Detail({ back, children }: DetailProps) {
  return (
    <article className={styles.detail}>
      {back && (
        <Link className={styles.back} to={back.to} viewTransition>
          <ChevronLeft className="mirrors" aria-hidden="true" />
          {back.label}
        </Link>
      )}
      {children}
    </article>
  );
}
