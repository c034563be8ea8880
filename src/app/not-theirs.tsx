import { HardDriveDownload } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useLearnerSpace } from './app-env.ts';

/** What is on this device is not shown while its learner acts for somebody else. */
export function NotTheirs() {
  const { t } = useWords();
  const { other } = useLearnerSpace().as;
  return (
    <Page title={t('me.downloads')}>
      <Notice says="status" icon={<HardDriveDownload aria-hidden="true" />}>
        {t('me.notTheirs', { name: other?.name })}
      </Notice>
    </Page>
  );
}
