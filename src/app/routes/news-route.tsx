import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** The news. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('news.title'));
  return <Page title={t('news.title')}>{null}</Page>;
}
