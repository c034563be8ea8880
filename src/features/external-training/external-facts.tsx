import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { dayOf } from '#courses/calendar-day.ts';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import styles from './external-page.module.css';

/** What was told of it, a fact a line; what was not told is left out. */
export function ExternalFacts({ record }: { readonly record: ExternalRecord }) {
  const { t, formats } = useWords();
  const { startDate, endDate, duration, vendor, venue, subject, language, score, grade, cost } = record;
  const [start, end] = [dayOf(startDate), dayOf(endDate)];
  const [first, last] = [start ?? end, end ?? start];
  const when = first === undefined || last === undefined ? undefined : formats.dateRange(first, last);
  const facts = [
    { term: t('externalTraining.when'), value: when },
    { term: t('externalTraining.duration'), value: duration?.amount === undefined || duration.amount === 0 ? undefined : formats.quantity(duration.amount, duration.unit ?? '') },
    { term: t('externalTraining.score'), value: score },
    { term: t('externalTraining.grade'), value: grade },
    { term: t('externalTraining.vendor'), value: vendor },
    { term: t('externalTraining.venue'), value: venue },
    { term: t('externalTraining.subject'), value: subject?.name },
    { term: t('externalTraining.language'), value: language && formats.language(language.code) },
    { term: t('externalTraining.cost'), value: cost?.amount === undefined ? undefined : formats.price(cost.amount, cost.currency) },
  ].filter(({ value }) => value !== undefined && value !== '');
  if (facts.length === 0) return null;
  return (
    <Card>
      <dl className={styles.facts}>
        {facts.map(({ term, value }) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
