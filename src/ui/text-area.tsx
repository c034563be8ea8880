import { useId } from 'react';
import styles from './text-area.module.css';
import field from './text-field.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** How many lines it begins with; it grows with what is written. */
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A labelled text of several lines. */
export function TextArea({ label, value, onChange, hint, rows = 3, maxLength }: TextAreaProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <span className={field.box}>
        <textarea
          id={id}
          className={`${field.input} ${styles.area}`}
          value={value}
          rows={rows}
          maxLength={maxLength}
          dir="auto"
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {hint && (
        <span id={`${id}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
