import { useMutation } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import type { SettingsDeps } from './me-deps.ts';
import styles from './settings.module.css';

/** How the app comes to the home screen. */
export function InstallSheet({ deps, onDone }: { readonly deps: SettingsDeps; readonly onDone: () => void }) {
  const { t } = useWords();
  const way = useStore(deps.install);
  const asking = useMutation({ mutationFn: deps.askToInstall, networkMode: 'always', onSuccess: onDone });
  return (
    <div className={styles.stack}>
      <p>{way === 'by-hand' ? t('me.installFirst') : t('me.installWhy')}</p>
      {way === 'by-hand' ? (
        <ol className={styles.steps}>
          <li>{t('me.installShare')}</li>
          <li>{t('me.installAdd')}</li>
          <li>{t('me.installOpen')}</li>
        </ol>
      ) : (
        <Button isWide isBusy={asking.isPending} isDisabled={way !== 'offered'} onClick={() => asking.mutate()}>
          {t('me.installNow')}
        </Button>
      )}
    </div>
  );
}
