import { Check } from 'lucide-react';
import { useState } from 'react';
import { Link, type To } from 'react-router';
import styles from './filter-chips.module.css';

/** One filter: a link that puts it on, or takes it off again. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** How many rows it leaves, already written in the learner's figures. */
  readonly count?: string | undefined;
  readonly isOn: boolean;
  readonly to: To;
}

interface FilterChipsProps {
  readonly label: string;
  readonly chips: readonly FilterChip[];
  /** So many are shown at first, and with them those that are on. */
  readonly most?: number;
  /** The name of what unfolds the rest; without it all are shown. */
  readonly moreLabel?: (count: number) => string;
}

/** Filters of a list, in one line that scrolls where there is no room; many are folded. They stand in the address. */
export function FilterChips({ label, chips, most = 9, moreLabel }: FilterChipsProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (chips.length === 0) return null;
  const shown = isOpen || !moreLabel || chips.length <= most + 1 ? chips : chips.filter(({ isOn }, place) => isOn || place < most);
  const folded = chips.length - shown.length;
  return (
    <nav aria-label={label} className={styles.chips}>
      {shown.map((chip) => (
        <Link key={chip.key} to={chip.to} replace preventScrollReset className={styles.chip} aria-current={chip.isOn ? 'true' : undefined}>
          {chip.isOn && <Check aria-hidden="true" />}
          {chip.label}
          {chip.count !== undefined && <span className={styles.count}>{chip.count}</span>}
        </Link>
      ))}
      {folded > 0 && moreLabel && (
        <button type="button" className={styles.chip} onClick={() => setIsOpen(true)}>
          {moreLabel(folded)}
        </button>
      )}
    </nav>
  );
}
