import { useId } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import styles from './fact-list.module.css';

interface FactListProps {
  /** A fact without a value was not told, and is left out. */
  readonly facts: readonly (readonly [name: string, value: string | undefined])[];
}

/** Facts with their names; nothing where none was told. */
export function FactList({ facts }: FactListProps) {
  const { t } = useWords();
  const id = useId();
  const told = facts.filter(([, value]) => value !== undefined && value !== '');
  if (told.length === 0) return null;
  return (
    <Card labelledBy={id}>
      <h2 id={id} className="visually-hidden">
        {t('approvals.facts')}
      </h2>
      <dl className={styles.facts}>
        {told.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
