import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** One search over everything. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('search.title'));
  return <Page title={t('search.title')}>{null}</Page>;
}
