import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** Training done elsewhere. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('externalTraining.title'));
  return <Page title={t('externalTraining.title')}>{null}</Page>;
}
