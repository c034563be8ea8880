import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './dotted.module.css';

/** Small facts in one line of text, with dots between them: each child is one. */
export function Dotted({ as: Line = 'p', className, children }: { readonly as?: 'p' | 'span'; readonly className?: string | undefined; readonly children: ReactNode }) {
  return <Line className={classes(styles.dotted, className)}>{children}</Line>;
}
