import { ChevronLeft } from 'lucide-react';
import { Link, type To } from 'react-router';
import { classes } from '#ui/classes.ts';
import styles from './back-link.module.css';

interface BackLinkProps {
  readonly to: To;
  readonly label: string;
  /** The list stands beside the page from so many px: there is nothing to go back to. */
  readonly besideFrom?: 768 | 1024;
}

/** The way back to the list that a page was opened from. */
export function BackLink({ to, label, besideFrom }: BackLinkProps) {
  return (
    <Link to={to} className={classes(styles.back, besideFrom === 768 && styles.isBeside)} data-is-the-top data-beside-from={besideFrom}>
      <ChevronLeft className="mirrors" aria-hidden="true" />
      {label}
    </Link>
  );
}
