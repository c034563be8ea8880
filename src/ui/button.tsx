import type { MouseEvent, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Spinner } from './spinner.tsx';
import { useIsLate } from './use-is-late.ts';

interface Look {
  /** One `primary` a screen; `quiet` beside it; `plain` for the least; `danger` for what takes something away. */
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly size?: 'regular' | 'small';
  readonly isWide?: boolean;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

const lookOf = ({ kind = 'primary', size = 'regular', isWide }: Omit<Look, 'children'>): string =>
  classes(styles.button, styles[kind], size === 'small' && styles.small, isWide && styles.wide);

interface ButtonProps extends Look {
  readonly type?: 'button' | 'submit';
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** Its act is under way: further taps are ignored at once, the spinner comes after 600 ms. */
  readonly isBusy?: boolean;
  /** It stays reachable and says why, through the element of this ID, instead of vanishing from the tab order. */
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
  readonly hasPopup?: 'dialog';
}

/** A button. A disabled or busy one keeps its focus. */
export function Button({ type = 'button', onClick, isBusy = false, isDisabled = false, describedBy, hasPopup, icon, children, ...look }: ButtonProps) {
  const isLate = useIsLate(isBusy);
  const isOff = isBusy || isDisabled;
  return (
    <button
      type={type}
      className={lookOf(look)}
      aria-busy={isBusy || undefined}
      aria-disabled={isOff || undefined}
      aria-describedby={describedBy}
      aria-haspopup={hasPopup}
      onClick={(event) => (isOff ? event.preventDefault() : onClick?.(event))}
    >
      {isLate ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** Looks like a button and goes to an address. */
export function ButtonLink({ to, viewTransition, icon, children, ...look }: Look & Pick<LinkProps, 'to' | 'viewTransition'>) {
  return (
    <Link to={to} viewTransition={viewTransition ?? false} className={lookOf(look)}>
      {icon}
      {children}
    </Link>
  );
}

/** Looks like a button and opens another site in a new tab. */
export function ButtonOut({ href, icon, children, ...look }: Look & { readonly href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={lookOf(look)}>
      {icon}
      {children}
    </a>
  );
}

interface IconButtonProps {
  /** Its name: read out, and shown as a tip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly isPressed?: boolean;
  readonly className?: string;
}

/** A button that is only an icon: 44 px at least. */
export function IconButton({ label, icon, onClick, isPressed, className }: IconButtonProps) {
  return (
    <button type="button" className={classes(styles.button, styles.iconOnly, className)} aria-label={label} title={label} aria-pressed={isPressed} onClick={onClick}>
      {icon}
    </button>
  );
}
