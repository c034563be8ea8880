import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** What is packed. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('downloads.title'));
  return <Page title={t('downloads.title')}>{null}</Page>;
}
