import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** The library of files. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('resources.title'));
  return <Page title={t('resources.title')}>{null}</Page>;
}
