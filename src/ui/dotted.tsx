import { Children, Fragment, isValidElement, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './dotted.module.css';

/** The facts of a fragment are facts, too. */
const factsOf = (children: ReactNode): ReturnType<typeof Children.toArray> =>
  Children.toArray(children).flatMap((child) => (isValidElement<{ readonly children?: ReactNode }>(child) && child.type === Fragment ? factsOf(child.props.children) : [child]));

/** Small facts in one line of text, with dots between them: each child is one. */
export function Dotted({ as: Line = 'p', className, children }: { readonly as?: 'p' | 'span'; readonly className?: string | undefined; readonly children: ReactNode }) {
  return (
    <Line className={classes(styles.dotted, className)}>
      {factsOf(children).map((fact, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- facts have no names, and stand in their places
        <Fragment key={place}>
          {place > 0 && <span className={styles.dot} />}
          {fact}
        </Fragment>
      ))}
    </Line>
  );
}
