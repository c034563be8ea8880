import { Link, type To } from 'react-router';
import styles from './filter-chips.module.css';

interface FilterChip {
  readonly key: string;
  /** The address with this filter on, or off again. */
  readonly to: To;
  readonly label: string;
  /** How many rows it would show, already written in the learner's figures. */
  readonly count?: string | undefined;
  readonly isOn: boolean;
}

/** Filters in one line that scrolls sideways on a phone; each is an address. */
export function FilterChips({ label, chips }: { readonly label: string; readonly chips: readonly FilterChip[] }) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {chips.map(({ key, to, label: words, count, isOn }) => (
        <li key={key}>
          <Link to={to} replace preventScrollReset className={styles.chip} aria-current={isOn ? 'true' : undefined}>
            {words}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
