import { useId, type ReactNode } from 'react';
import styles from './switch-row.module.css';

interface SwitchRowProps {
  readonly leading?: ReactNode;
  readonly title: string;
  /** What it does, or what it is set to. */
  readonly meta?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A row of a list that is on or off, at once. */
export function SwitchRow({ leading, title, meta, isOn, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <label className={styles.row}>
      {leading}
      <span className={styles.words}>
        <span id={`${id}-title`} className={styles.title}>
          {title}
        </span>
        {meta !== undefined && (
          <span id={`${id}-meta`} className={styles.meta}>
            {meta}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={isOn}
        aria-checked={isOn}
        aria-labelledby={`${id}-title`}
        aria-describedby={meta === undefined ? undefined : `${id}-meta`}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
