import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import styles from './find-field.module.css';

interface FindFieldProps {
  /** What it looks through: shown inside as long as nothing is typed. */
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A field that narrows the list below it while somebody types. What is typed stands at once, however late `value` follows (an address changes in its own time); a value that comes from
 * elsewhere is taken while nobody types.
 */
export function FindField({ label, clearLabel, value, onChange }: FindFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(value);
  }, [value]);
  const type = (typed: string): void => {
    setText(typed);
    onChange(typed);
  };
  return (
    <search className={styles.box}>
      <Search aria-hidden="true" />
      <input ref={input} type="search" className={styles.input} value={text} onChange={(event) => type(event.target.value)} aria-label={label} placeholder={label} autoComplete="off" autoCapitalize="none" spellCheck={false} dir={text === '' ? undefined : 'auto'} enterKeyHint="search" />
      {text !== '' && (
        <IconButton
          label={clearLabel}
          icon={<X aria-hidden="true" />}
          onClick={() => {
            type('');
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
