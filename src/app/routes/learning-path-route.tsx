import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** What is to be done, as a path. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('path.title'));
  return <Page title={t('path.title')}>{null}</Page>;
}
