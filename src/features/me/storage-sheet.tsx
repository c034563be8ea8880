import { useMutation, useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import type { SettingsDeps } from './me-deps.ts';
import styles from './settings.module.css';
import { Stays } from './stays.tsx';

/** What this browser keeps, and whether it keeps it for good. */
export function StorageSheet({ deps }: { readonly deps: SettingsDeps }) {
  const { t, formats } = useWords();
  const storage = useQuery(deps.storage);
  const protecting = useMutation({ mutationFn: deps.askForProtection, networkMode: 'always', onSuccess: () => storage.refetch() });
  const answer = protecting.data;
  if (!storage.data) return <p>{t('protection.unknown')}</p>;
  const { usedBytes, freeBytes, protection } = storage.data;
  const isProtected = protection === 'protected';
  return (
    <div className={styles.stack}>
      <div className={styles.line} data-tone={isProtected ? 'good' : undefined}>
        {isProtected ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
        <div className={styles.words}>
          <p>{t(`protection.${protection}`)}</p>
          {usedBytes !== undefined && freeBytes !== undefined && <p className={styles.sentence}>{t('me.room', { used: formats.bytes(usedBytes), free: formats.bytes(freeBytes) })}</p>}
          {protection === 'not-protected' && <p className={styles.sentence}>{t('me.howToProtect')}</p>}
        </div>
      </div>
      {answer && answer !== 'protected' && !protecting.isPending && (
        <Notice says="alert" tone="due" icon={<ShieldAlert aria-hidden="true" />}>
          {t(answer === 'not-protected' ? 'me.protectNo' : 'protection.unknown')}
        </Notice>
      )}
      {!isProtected && (
        <Button kind="quiet" isWide isBusy={protecting.isPending} onClick={() => protecting.mutate()}>
          {t('pack.protect')}
        </Button>
      )}
      <Stays deps={deps.stays} />
    </div>
  );
}
