import { ChevronRight } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classes } from './classes.ts';
import styles from './list.module.css';

/** Rows on one surface, with rules between them; side by side with `columns`. Its children are `ListItem`s. */
export function List({ children, label, className, columns = 1 }: { readonly children: ReactNode; readonly label?: string; readonly className?: string; readonly columns?: number }) {
  return (
    <ul className={classes(styles.list, columns > 1 && styles.isGrid, className)} style={{ '--columns': columns } as CSSProperties} aria-label={label}>
      {children}
    </ul>
  );
}

export function ListItem({ children, className }: { readonly children: ReactNode; readonly className?: string | undefined }) {
  return <li className={classes(styles.item, className)}>{children}</li>;
}

interface RowFace {
  readonly leading?: ReactNode;
  /** Shown in two lines where it needs them, in three on a phone, and in full in large text. */
  readonly title: ReactNode;
  /** One line of facts below the title. */
  readonly meta?: ReactNode;
  /** What comes between title and meta or below, such as a strap. */
  readonly below?: ReactNode;
  readonly trailing?: ReactNode;
  /** 84 px instead of 64: for rows with a cover. */
  readonly isTall?: boolean;
}

function Face({ leading, title, meta, below, trailing }: RowFace) {
  return (
    <>
      {leading && <span className={styles.leading}>{leading}</span>}
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {meta && <span className={styles.meta}>{meta}</span>}
        {below}
      </span>
      {trailing && <span className={styles.trailing}>{trailing}</span>}
    </>
  );
}

/** A row that goes to an address: with a chevron, or what `trailing` says (`null`: nothing). */
export function LinkRow({ to, isCurrent, viewTransition, isTall, trailing = <ChevronRight className="mirrors" aria-hidden="true" />, ...face }: RowFace & Pick<LinkProps, 'to' | 'viewTransition'> & { readonly isCurrent?: boolean }) {
  return (
    <Link to={to} viewTransition={viewTransition ?? false} className={classes(styles.row, isTall && styles.isTall)} aria-current={isCurrent ? 'page' : undefined}>
      <Face {...face} trailing={trailing} />
    </Link>
  );
}

/** A row that opens another site, or a page of the LMS, in a new tab. */
export function OutRow({ href, isTall, ...face }: RowFace & { readonly href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={classes(styles.row, isTall && styles.isTall)}>
      <Face {...face} />
    </a>
  );
}

/** A row that does something. */
export function ButtonRow({ onClick, isTall, isCurrent, ...face }: RowFace & { readonly onClick: () => void; readonly isCurrent?: boolean }) {
  return (
    <button type="button" onClick={onClick} className={classes(styles.row, isTall && styles.isTall)} aria-current={isCurrent ? 'true' : undefined}>
      <Face {...face} />
    </button>
  );
}

/** A row to read. */
export function PlainRow({ isTall, ...face }: RowFace) {
  return (
    <div className={classes(styles.row, isTall && styles.isTall)}>
      <Face {...face} />
    </div>
  );
}
