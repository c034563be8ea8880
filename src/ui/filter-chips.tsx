import { useState } from 'react';
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

interface FilterChipsProps {
  readonly label: string;
  readonly chips: readonly FilterChip[];
  /** So many are shown at first, and with them those that are on; the others behind a last chip that says how many they are. */
  readonly most?: number;
  readonly moreLabel?: (count: number) => string;
}

/** Filters in one line that scrolls sideways on a phone; each is an address. */
export function FilterChips({ label, chips: all, most = Infinity, moreLabel }: FilterChipsProps) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const folds = moreLabel !== undefined && !isUnfolded && all.length > most + 1;
  const chips = folds ? all.filter(({ isOn }, index) => isOn || index < most) : all;
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
      {folds && (
        <li>
          <button type="button" className={styles.chip} onClick={() => setIsUnfolded(true)}>
            {moreLabel(all.length - chips.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
