import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './fact-list.module.css';

/** A fact with its name. Nothing or an empty text was not told. */
export type Fact = readonly [name: string, value: ReactNode];

/** Without what was not told. */
export const toldFacts = (facts: readonly Fact[]): readonly Fact[] => facts.filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '');

/** Facts with their names, side by side as there is room. */
export function FactList({ facts, className }: { readonly facts: readonly Fact[]; readonly className?: string | undefined }) {
  return (
    <dl className={classes(styles.facts, className)}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
