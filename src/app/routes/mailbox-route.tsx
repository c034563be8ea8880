import { useWords } from '#i18n/use-words.ts';
import { Page } from '#ui/page.tsx';
import { usePageTitle } from '../page-title.ts';

/** The messages. */
export function Component() {
  const { t } = useWords();
  usePageTitle(t('mailbox.title'));
  return <Page title={t('mailbox.title')}>{null}</Page>;
}
