import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classes } from './classes.ts';
import styles from './card-link.module.css';

interface CardLinkProps extends Pick<LinkProps, 'to' | 'preventScrollReset'> {
  /** Its page stands open beside it. */
  readonly isCurrent?: boolean;
  /** Under the pointer its edge grows darker, and not its surface: for a card that holds much. */
  readonly isLined?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A card that is one link as a whole. */
export function CardLink({ to, preventScrollReset = false, isCurrent = false, isLined = false, className, children }: CardLinkProps) {
  return (
    <Link to={to} preventScrollReset={preventScrollReset} className={classes(styles.card, isLined && styles.isLined, className)} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  );
}
