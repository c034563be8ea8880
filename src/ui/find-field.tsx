import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from './button.tsx';
import styles from './find-field.module.css';

interface FindFieldProps {
  /** What it looks through: shown inside as long as nothing is typed. */
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field that narrows the list below it while somebody types. */
export function FindField({ label, clearLabel, value, onChange }: FindFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search className={styles.box}>
      <Search aria-hidden="true" />
      <input ref={input} type="search" className={styles.input} value={value} onChange={(event) => onChange(event.target.value)} aria-label={label} placeholder={label} autoComplete="off" autoCapitalize="none" spellCheck={false} dir="auto" enterKeyHint="search" />
      {value !== '' && (
        <IconButton
          label={clearLabel}
          icon={<X aria-hidden="true" />}
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
