import type { ReactNode } from 'react';
import { Buckle, type BuckleState } from './buckle.tsx';
import styles from './path.module.css';

/** One strap down the inline-start edge, with parts on it. Its children are `PathPart`s. */
export function Path({ children }: { readonly children: ReactNode }) {
  return <div className={styles.path}>{children}</div>;
}

interface PathPartProps {
  /** Its heading and what belongs to it, beside the strap. */
  readonly heading: ReactNode;
  /** The ID of the heading. */
  readonly labelledBy: string;
  /** The strap is fastened this far. */
  readonly isReached?: boolean;
  /** `PathStep`s. */
  readonly children: ReactNode;
}

/** A part of the path under a heading of its own: its steps are an ordered list. */
export function PathPart({ heading, labelledBy, isReached = false, children }: PathPartProps) {
  return (
    <section className={styles.part} aria-labelledby={labelledBy}>
      <div className={styles.heading} data-is-reached={isReached}>
        <Band />
        {heading}
      </div>
      <ol className={styles.steps}>{children}</ol>
    </section>
  );
}

interface PathStepProps {
  readonly buckle: BuckleState;
  /** Everything before it is done: the strap is fastened up to its buckle. */
  readonly isReached?: boolean;
  readonly children: ReactNode;
}

/** A step: its buckle on the strap, and what it is beside it. Things that go side by side share the buckle. */
export function PathStep({ buckle, isReached = false, children }: PathStepProps) {
  return (
    <li className={styles.step} data-state={buckle} data-is-reached={isReached}>
      <Band />
      <span className={styles.buckle}>
        <Buckle state={buckle} />
      </span>
      <div className={styles.what}>{children}</div>
    </li>
  );
}

/** The strap with its stitched centre line, and over it what is fastened of it. */
function Band() {
  return (
    <>
      <svg className={styles.band} aria-hidden="true">
        <line x1="5" y1="0" x2="5" y2="100%" />
      </svg>
      <svg className={styles.fastened} aria-hidden="true">
        <line x1="5" y1="0" x2="5" y2="100%" />
      </svg>
    </>
  );
}
