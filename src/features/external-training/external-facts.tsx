import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { dayOf } from '#courses/calendar-day.ts';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { FactList, toldFacts } from '#ui/fact-list.tsx';

/** What was told of it, a fact a line; what was not told is left out. */
export function ExternalFacts({ record }: { readonly record: ExternalRecord }) {
  const { t, formats } = useWords();
  const { startDate, endDate, duration, vendor, venue, subject, language, score, grade, cost } = record;
  const [start, end] = [dayOf(startDate), dayOf(endDate)];
  const both = start !== undefined && end !== undefined && start !== end;
  const when = both ? t('externalTraining.from', { start: formats.date(start), end: formats.date(end) }) : (end ?? start) === undefined ? undefined : formats.date(end ?? start ?? 0);
  const facts = toldFacts([
    [t('externalTraining.when'), when],
    [t('externalTraining.duration'), duration?.amount === undefined || duration.amount === 0 ? undefined : formats.quantity(duration.amount, duration.unit ?? '')],
    [t('externalTraining.score'), score],
    [t('externalTraining.grade'), grade],
    [t('externalTraining.vendor'), vendor],
    [t('externalTraining.venue'), venue],
    [t('externalTraining.subject'), subject?.name],
    [t('externalTraining.language'), language && formats.language(language.code)],
    [t('externalTraining.cost'), cost?.amount === undefined ? undefined : formats.price(cost.amount, cost.currency)],
  ]);
  if (facts.length === 0) return null;
  return (
    <Card>
      <FactList facts={facts} />
    </Card>
  );
}
