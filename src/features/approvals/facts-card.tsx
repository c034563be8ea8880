import { useId } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { FactList, toldFacts, type Fact } from '#ui/fact-list.tsx';
import styles from './facts-card.module.css';

/** Facts with their names on a card; nothing where none was told. */
export function FactsCard({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useWords();
  const id = useId();
  const told = toldFacts(facts);
  if (told.length === 0) return null;
  return (
    <Card labelledBy={id}>
      <h2 id={id} className="visually-hidden">
        {t('approvals.facts')}
      </h2>
      <FactList facts={told} className={styles.facts} />
    </Card>
  );
}
