import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** The tree of the catalog and its search. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('catalog.title'));
  return <Page title={t('catalog.title')}>{null}</Page>;
}
