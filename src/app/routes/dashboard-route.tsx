import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { recordsQuery } from '../queries/records.ts';

export const asks: Asks = (space) => [ask(enrollmentsQuery(space)), ask(recordsQuery(space))];

/** Home answers "what now" in one screen. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('dashboard.title'));
  return <Page title={t('dashboard.title')}>{null}</Page>;
}
