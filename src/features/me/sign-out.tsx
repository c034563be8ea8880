import { useMutation } from '@tanstack/react-query';
import { CloudOff, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import type { MeDeps } from './me-deps.ts';
import styles from './settings.module.css';

interface SignOutProps {
  readonly deps: MeDeps;
  readonly waitingCount: number;
}

/** The way out. It says what would be lost: nothing – and, without a network, that there is no way back in for now. */
export function SignOut({ deps, waitingCount }: SignOutProps) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const isOnline = useStore(deps.isOnline);
  const leaving = useMutation({ mutationFn: deps.signOut, networkMode: 'always' });
  return (
    <>
      <Button kind="quiet" icon={<LogOut className="mirrors" aria-hidden="true" />} hasPopup="dialog" onClick={() => setIsAsking(true)}>
        {t('me.signOut')}
      </Button>
      <Sheet isOpen={isAsking} onClose={() => setIsAsking(false)} title={t('me.signOutTitle')} closeLabel={t('common.close')}>
        <div className={styles.stack}>
          <p>
            {t('me.signOutSentence')}
            {waitingCount > 0 && ` ${t('me.signOutWaiting', { count: waitingCount })}`}
          </p>
          {!isOnline && (
            <Notice says="status" tone="due" icon={<CloudOff aria-hidden="true" />}>
              {t('me.signOutOffline')}
            </Notice>
          )}
          <div className={styles.answers}>
            {!isOnline && (
              <Button isWide onClick={() => setIsAsking(false)}>
                {t('me.stay')}
              </Button>
            )}
            <Button kind={isOnline ? 'primary' : 'quiet'} isWide isBusy={leaving.isPending} onClick={() => leaving.mutate()}>
              {t('me.signOut')}
            </Button>
          </div>
        </div>
      </Sheet>
    </>
  );
}
