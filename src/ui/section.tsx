import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { classes } from './classes.ts';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** How many there are, beside the title, already written in the learner's figures. */
  readonly count?: string | undefined;
  /** The whole of what is shown in part. */
  readonly more?: { readonly to: string; readonly label: string } | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A part of a page with a heading, and a link to all of it. */
export function Section({ title, count, more, children, className }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.section, className)}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h2>
        {more && (
          <Link to={more.to} className={styles.more} aria-describedby={id}>
            {more.label}
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
