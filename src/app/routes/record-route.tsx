import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** The transcript. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('record.title'));
  return <Page title={t('record.title')}>{null}</Page>;
}
