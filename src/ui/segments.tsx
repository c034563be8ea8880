import { useId } from 'react';
import { Link, type To } from 'react-router';
import { classes } from './classes.ts';
import styles from './segments.module.css';

interface Segment {
  readonly to: To;
  readonly label: string;
  /** How many are there, already written in the learner's figures. */
  readonly count?: string | undefined;
  readonly isCurrent: boolean;
}

/** Views of one page, each with an address of its own. */
export function Segments({ label, segments }: { readonly label: string; readonly segments: readonly Segment[] }) {
  return (
    <nav aria-label={label} className={styles.segments}>
      {segments.map((segment) => (
        <Link key={segment.label} to={segment.to} replace preventScrollReset className={styles.segment} aria-current={segment.isCurrent ? 'page' : undefined}>
          {segment.label}
          {segment.count !== undefined && <span className={styles.count}>{segment.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

interface ChoiceProps<Value extends string> {
  /** It is read out and not shown. */
  readonly isLabelHidden?: boolean;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few: radio buttons in the look of segments. */
export function Choice<Value extends string>({ label, isLabelHidden = false, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={isLabelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <span className={classes(styles.segments, styles.isWide)}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input className="visually-hidden" type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
