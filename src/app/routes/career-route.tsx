import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** Job profiles and competencies. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('career.title'));
  return <Page title={t('career.title')}>{null}</Page>;
}
