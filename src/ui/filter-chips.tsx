import { Check } from 'lucide-react';
import { Link, type To } from 'react-router';
import styles from './filter-chips.module.css';

/** One filter: a link that puts it on, or takes it off again. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** How many rows it leaves, already written in the learner's figures. */
  readonly count?: string;
  readonly isOn: boolean;
  readonly to: To;
}

/** Filters of a list, in one line that scrolls where there is no room. They stand in the address. */
export function FilterChips({ label, chips }: { readonly label: string; readonly chips: readonly FilterChip[] }) {
  if (chips.length === 0) return null;
  return (
    <nav aria-label={label} className={styles.chips}>
      {chips.map((chip) => (
        <Link key={chip.key} to={chip.to} replace preventScrollReset className={styles.chip} aria-current={chip.isOn ? 'true' : undefined}>
          {chip.isOn && <Check aria-hidden="true" />}
          {chip.label}
          {chip.count !== undefined && <span className={styles.count}>{chip.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
