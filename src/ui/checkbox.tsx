import { useId } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** The box alone, for a row that is its own label. */
export function CheckBox({ id, labelledBy, isChecked, onChange }: Pick<CheckboxProps, 'isChecked' | 'onChange'> & { readonly id: string; readonly labelledBy: string }) {
  return <input id={id} type="checkbox" className={styles.box} checked={isChecked} aria-labelledby={labelledBy} onChange={(event) => onChange(event.target.checked)} />;
}

/** One thing that is so, or not. The hint is its description. */
export function Checkbox({ label, hint, isChecked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <span className={styles.words}>
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
