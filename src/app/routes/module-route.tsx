import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** A module that the learner may enrol in. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('module.title'));
  return <Page title={t('module.title')}>{null}</Page>;
}
