import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import styles from './text-area.module.css';
import field from './text-field.module.css';

interface TextAreaProps {
  readonly label: string;
  /** Where an `ErrorSummary` leads; without it the field has one of its own. */
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** A sentence: what is wrong and what to do. */
  readonly error?: string | undefined;
  /** How many lines it begins with; it grows with what is written. */
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A labelled text of several lines. */
export function TextArea({ label, id: givenId, value, onChange, hint, error, rows = 3, maxLength }: TextAreaProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const help = error ?? hint;
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
          aria-invalid={error ? true : undefined}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {help && (
        <span id={`${id}-help`} className={error ? field.error : field.hint}>
          {error && <CircleAlert aria-hidden="true" />}
          {help}
        </span>
      )}
    </div>
  );
}
