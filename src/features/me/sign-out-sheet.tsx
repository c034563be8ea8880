import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CloudOff, Send } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStore } from '#ui/store.ts';
import type { MeDeps } from './me-deps.ts';
import styles from './settings.module.css';
import { WipeFailed } from './wipe-failed.tsx';

interface SignOutSheetProps {
  readonly deps: MeDeps;
  readonly waitingCount: number;
  readonly onStay: () => void;
}

/** What signing out means here. With unsent work there is more to choose: send it, save it to a file, stay, or leave it on this device. */
export function SignOutSheet({ deps, waitingCount, onStay }: SignOutSheetProps) {
  const { t } = useWords();
  const [isShared, setIsShared] = useState(false);
  const isOnline = useStore(deps.isOnline);
  const sending = useMutation({ mutationFn: deps.sendNow, networkMode: 'always' });
  const saving = useMutation({ mutationFn: deps.saveUnsent, networkMode: 'always' });
  const leaving = useMutation({ mutationFn: () => deps.signOut({ isShared }), networkMode: 'always' });
  const waits = waitingCount > 0;
  const isBusy = sending.isPending || saving.isPending || leaving.isPending;
  return (
    <div className={styles.stack}>
      <p>{t(isShared ? 'me.signOutShared' : 'me.signOutSentence')}</p>
      {waits && (
        <Notice says="status" tone="due" icon={<Send className="mirrors" aria-hidden="true" />}>
          <p>{t('me.signOutWaiting', { count: waitingCount })}</p>
          {!isOnline && sending.isSuccess && <p>{t('waitingSays.offline')}</p>}
        </Notice>
      )}
      {(saving.isError || saving.data === false) && (
        <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />}>
          {t(saving.isError ? 'errors.storage-failed' : 'unsent.nothing')}
        </Notice>
      )}
      <WipeFailed error={leaving.error} />
      {saving.data === true && (
        <Notice says="status" tone="good" icon={<CircleCheck aria-hidden="true" />}>
          {t('unsent.saved')}
        </Notice>
      )}
      {!isOnline && (
        <Notice says="status" tone="due" icon={<CloudOff aria-hidden="true" />}>
          {t('me.signOutOffline')}
        </Notice>
      )}
      <Checkbox label={t('me.shared')} hint={t('me.sharedHint')} isChecked={isShared} onChange={setIsShared} />
      {(waits || saving.data === true) && <p className={styles.sentence}>{t('unsent.saveSentence', { name: deps.learner.name })}</p>}
      <div className={styles.answers}>
        {/* Always in this place: the network comes and goes while somebody reads, and nothing may move under a finger. */}
        <Button kind={isOnline ? 'quiet' : 'primary'} isWide onClick={onStay}>
          {t('me.stay')}
        </Button>
        {waits && (
          <>
            <Button kind={isOnline ? 'primary' : 'quiet'} isWide isBusy={sending.isPending} onClick={() => !isBusy && sending.mutate()}>
              {t('waiting.sendNow')}
            </Button>
            <Button kind="quiet" isWide isBusy={saving.isPending} onClick={() => !isBusy && saving.mutate()}>
              {t('unsent.save')}
            </Button>
          </>
        )}
        <Button kind={isOnline && !waits ? 'primary' : 'quiet'} isWide isBusy={leaving.isPending} onClick={() => !isBusy && leaving.mutate()}>
          {t(waits ? 'me.signOutAnyway' : 'me.signOut')}
        </Button>
      </div>
    </div>
  );
}
