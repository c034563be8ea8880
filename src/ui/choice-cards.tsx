import { useId, type ReactNode } from 'react';
import styles from './choice-cards.module.css';

interface ChoiceCardsProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly ChoiceCard<Value>[];
  readonly onChange: (value: Value) => void;
}

interface ChoiceCard<Value extends string> {
  readonly value: Value;
  readonly title: ReactNode;
  readonly meta?: ReactNode;
}

/** One of a few, each with its facts: the browser's own radio buttons. */
export function ChoiceCards<Value extends string>({ label, value, choices, onChange }: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.card}>
          <input type="radio" className={styles.dot} name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span className={styles.words}>
            <span className={styles.title}>{choice.title}</span>
            {choice.meta && <span className={styles.meta}>{choice.meta}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
