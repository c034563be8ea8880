import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** What was awarded. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('certificates.title'));
  return <Page title={t('certificates.title')}>{null}</Page>;
}
