import { classes } from './classes.ts';
import styles from './stitch.module.css';

interface StitchedEdgeProps {
  /** True once the other side has answered: the edge is drawn solid, from inline-start. */
  readonly isFastened?: boolean;
}

/** The edge of something that waits. Its parent is positioned and may set `--edge-radius` and `--stitch`. */
export function StitchedEdge({ isFastened = false }: StitchedEdgeProps) {
  return (
    <>
      <svg className={classes(styles.edge, styles.dashed, isFastened && styles.isFastened)} aria-hidden="true">
        <rect />
      </svg>
      <svg className={classes(styles.edge, styles.solid, isFastened && styles.isFastened)} aria-hidden="true">
        <rect />
      </svg>
    </>
  );
}

/** A stitched rule: what follows is not fastened yet. */
export function StitchedLine({ className }: { readonly className?: string }) {
  return (
    <svg className={classes(styles.line, className)} aria-hidden="true">
      <line x1="1" y1="1" x2="100%" y2="1" />
    </svg>
  );
}
