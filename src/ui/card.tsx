import type { ReactNode } from 'react';
import styles from './card.module.css';
import { classes } from './classes.ts';
import { StitchedEdge } from './stitch.tsx';

interface CardProps {
  /** `stitched`: it waits; `fastened`: it waited and has been answered, so its edge is drawn solid. */
  readonly edge?: 'solid' | 'stitched' | 'fastened';
  readonly isPadded?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  /** The ID of its heading: then it is a region of the page. */
  readonly labelledBy?: string;
  /** What links to it name it by: it can take the focus then. */
  readonly id?: string;
}

/** A surface with an edge, no shadow. */
export function Card({ edge = 'solid', isPadded = true, className, children, labelledBy, id }: CardProps) {
  const look = classes(styles.card, isPadded && styles.isPadded, edge !== 'solid' && styles.isStitched, className);
  const inside = (
    <>
      {edge !== 'solid' && <StitchedEdge isFastened={edge === 'fastened'} />}
      {children}
    </>
  );
  return labelledBy ? (
    <section className={look} aria-labelledby={labelledBy}>
      {inside}
    </section>
  ) : (
    <div className={look} {...(id && { id, tabIndex: -1 })}>
      {inside}
    </div>
  );
}
