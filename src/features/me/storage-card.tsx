import { useMutation, useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import type { MeDeps } from './me-deps.ts';
import styles from './settings-card.module.css';

/** What this browser keeps, and whether it keeps it for good. */
export function StorageCard({ deps }: { readonly deps: MeDeps }) {
  const { t, formats } = useWords();
  const storage = useQuery(deps.storage);
  const protecting = useMutation({ mutationFn: deps.askForProtection, networkMode: 'always', onSuccess: () => storage.refetch() });
  if (!storage.data) return null;
  const { usedBytes, freeBytes, protection } = storage.data;
  const isProtected = protection === 'protected';
  return (
    <Card labelledBy="me-storage">
      <div className={styles.card}>
        <div className={styles.line} data-tone={isProtected ? 'good' : undefined}>
          {isProtected ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
          <div className={styles.words}>
            <h2 id="me-storage">{t('me.storage')}</h2>
            <p>{t(`protection.${protection}`)}</p>
            {usedBytes !== undefined && freeBytes !== undefined && <p className={styles.sentence}>{t('me.room', { used: formats.bytes(usedBytes), free: formats.bytes(freeBytes) })}</p>}
            {protection === 'not-protected' && <p className={styles.sentence}>{t('me.howToProtect')}</p>}
          </div>
        </div>
        {!isProtected && (
          <Button kind="quiet" size="small" isBusy={protecting.isPending} onClick={() => protecting.mutate()}>
            {t('pack.protect')}
          </Button>
        )}
      </div>
    </Card>
  );
}
