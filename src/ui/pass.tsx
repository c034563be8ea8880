import type { ReactNode } from 'react';
import { Link, useViewTransitionState } from 'react-router';
import { classes } from './classes.ts';
import { Cover } from './cover/cover.tsx';
import styles from './pass.module.css';
import { StitchedEdge, StitchedLine } from './stitch.tsx';

interface PassProps {
  readonly to: string;
  /** What its colours and its drawing come from. */
  readonly lookId: string;
  readonly title: string;
  /** Until when, in words. */
  readonly meta: ReactNode;
  /** It does not hold any more: grey, on stitches. */
  readonly isLoose?: boolean;
  readonly isCurrent?: boolean;
}

/** A pass as one carries it at work: a slot to hang it by, a drawing in its colour, what it is, and until when. */
export function Pass({ to, lookId, title, meta, isLoose = false, isCurrent }: PassProps) {
  const isGoing = useViewTransitionState(to);
  return (
    <Link to={to} viewTransition className={classes(styles.pass, isLoose && styles.isLoose)} aria-current={isCurrent ? 'page' : undefined}>
      {isLoose && <StitchedEdge />}
      <PassTop lookId={lookId} className={classes(styles.top, isGoing && styles.isGoing)} />
      <StitchedLine className={styles.perforation ?? ''} />
      <span className={styles.words}>
        <span className={styles.title}>
          <bdi>{title}</bdi>
        </span>
        <span className={styles.meta}>{meta}</span>
      </span>
    </Link>
  );
}

/** The upper part of a pass: its drawing, and the slot. */
export function PassTop({ lookId, className }: { readonly lookId: string; readonly className?: string | undefined }) {
  return (
    <span className={classes(styles.drawing, className)} aria-hidden="true">
      <Cover id={lookId} family="contours" size="wide" className={styles.cover ?? ''} />
      <span className={styles.slot} />
    </span>
  );
}
