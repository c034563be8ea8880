import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** What waits for a decision. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('approvals.title'));
  return <Page title={t('approvals.title')}>{null}</Page>;
}
