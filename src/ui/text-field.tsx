import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useId, useState, type HTMLInputAutoCompleteAttribute, type Ref } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly label: string;
  /** Where an `ErrorSummary` leads; without it the field has one of its own. */
  readonly id?: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date';
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'decimal';
  /** It is prose: a phone may begin it with a capital and correct it. */
  readonly isProse?: boolean;
  readonly isRequired?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly hint?: string;
  /** A sentence: what is wrong and what to do. */
  readonly error?: string | undefined;
  /** For passwords: the names of the eye in its two states. */
  readonly revealLabels?: { readonly show: string; readonly hide: string };
  readonly ref?: Ref<HTMLInputElement>;
}

/** A labelled line of text. A password can be shown. */
export function TextField({ label, id: givenId, name, value, onChange, type = 'text', inputMode, isProse = false, isRequired = false, autoComplete, hint, error, revealLabels, ref }: TextFieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const [isShown, setIsShown] = useState(false);
  const help = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box}>
        <input
          ref={ref}
          id={id}
          name={name}
          className={styles.input}
          type={type === 'password' && isShown ? 'text' : type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={autoComplete}
          inputMode={inputMode}
          autoCapitalize={isProse ? 'sentences' : 'none'}
          autoCorrect={isProse ? 'on' : 'off'}
          spellCheck={isProse}
          dir={type === 'date' ? undefined : 'auto'}
          aria-required={isRequired || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={help ? `${id}-help` : undefined}
        />
        {type === 'password' && revealLabels && (
          <button type="button" className={styles.eye} aria-label={isShown ? revealLabels.hide : revealLabels.show} onClick={() => setIsShown(!isShown)}>
            {isShown ? <EyeOff /> : <Eye />}
          </button>
        )}
      </span>
      {help && (
        <span id={`${id}-help`} className={error ? styles.error : styles.hint}>
          {error && <CircleAlert aria-hidden="true" />}
          {help}
        </span>
      )}
    </div>
  );
}
