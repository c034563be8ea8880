import { Search, X } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type Ref } from 'react';
import { IconButton } from './button.tsx';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** What is searched: its name, and shown in it while it is empty. */
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The ID of what it fills, for screen readers. */
  readonly controls?: string;
  /** The page is here to search: the field has the focus as it opens. */
  readonly hasFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line to search with. */
export function SearchField({ label, clearLabel, value, onChange, onKeyDown, controls, hasFocus = false, ref }: SearchFieldProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  return (
    <search className={styles.box} ref={box}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Search className={styles.sign} aria-hidden="true" />
      <input
        ref={ref}
        id={id}
        className={styles.input}
        type="search"
        enterKeyHint="search"
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        aria-controls={controls}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir={value === '' ? undefined : 'auto'}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the page has no other purpose
        autoFocus={hasFocus}
      />
      {value !== '' && (
        <IconButton
          className={styles.clear ?? ''}
          label={clearLabel}
          icon={<X aria-hidden="true" />}
          onClick={() => {
            onChange('');
            box.current?.querySelector('input')?.focus();
          }}
        />
      )}
    </search>
  );
}
