import { useMutation } from '@tanstack/react-query';
import { MonitorDown } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useStore } from '#ui/store.ts';
import type { MeDeps } from './me-deps.ts';
import styles from './settings-card.module.css';

/** How the app comes to the home screen; nothing where it is there already, or cannot. */
export function InstallCard({ deps }: { readonly deps: MeDeps }) {
  const { t } = useWords();
  const way = useStore(deps.install);
  const asking = useMutation({ mutationFn: deps.askToInstall, networkMode: 'always' });
  if (way === 'installed' || way === 'no') return null;
  return (
    <Card labelledBy="me-install">
      <div className={styles.card}>
        <div className={styles.line}>
          <MonitorDown aria-hidden="true" />
          <div className={styles.words}>
            <h2 id="me-install">{t('me.install')}</h2>
            <p>{way === 'by-hand' ? t('me.installFirst') : t('me.installWhy')}</p>
          </div>
        </div>
        {way === 'by-hand' ? (
          <ol className={styles.steps}>
            <li>{t('me.installShare')}</li>
            <li>{t('me.installAdd')}</li>
            <li>{t('me.installOpen')}</li>
          </ol>
        ) : (
          <Button kind="quiet" size="small" isBusy={asking.isPending} onClick={() => asking.mutate()}>
            {t('me.installNow')}
          </Button>
        )}
      </div>
    </Card>
  );
}
