import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** The latest posts of the forum. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('forum.title'));
  return <Page title={t('forum.title')}>{null}</Page>;
}
