import { useMutation, useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { BagIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import { Strap } from '#ui/strap.tsx';
import type { DownloadsDeps } from '../learning-deps.ts';
import styles from './downloads.module.css';

/** How much is packed, how much room is left, whether the browser keeps it, and the way to *Pack*. */
export function DeviceCard({ deps }: { readonly deps: DownloadsDeps }) {
  const { t, formats } = useWords();
  const downloads = useStore(deps.downloads);
  const room = useQuery(deps.room);
  const protecting = useMutation({ mutationFn: deps.askForProtection, networkMode: 'always', onSuccess: () => room.refetch() });
  const packed = [...downloads.values()].reduce((sum, state) => sum + ('bytes' in state ? state.bytes : 0), 0);
  const free = room.data?.freeBytes;
  const isProtected = room.data?.protection === 'protected';
  return (
    <Card labelledBy="downloads-device" className={styles.device}>
      <h3 id="downloads-device" className="visually-hidden">
        {t('downloads.device')}
      </h3>
      {packed > 0 && <p className={styles.figure}>{t('downloads.packed', { size: formats.bytes(packed) })}</p>}
      {free !== undefined && (
        <div className={styles.room}>
          {packed > 0 && <Strap value={packed / (packed + free)} label={t('downloads.roomLabel')} valueText={t('downloads.packed', { size: formats.bytes(packed) })} />}
          <p>{t('downloads.room', { free: formats.bytes(free) })}</p>
        </div>
      )}
      {packed > 0 && room.data && (
        <div className={styles.protection} data-tone={isProtected ? 'good' : undefined}>
          {isProtected ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
          <output>
            {t(`protection.${room.data.protection}`)}
            {protecting.isSuccess && !isProtected && ` ${t('me.howToProtect')}`}
          </output>
          {!isProtected && (
            <Button kind="plain" size="small" isBusy={protecting.isPending} onClick={() => protecting.mutate()}>
              {t('pack.protect')}
            </Button>
          )}
        </div>
      )}
      <ButtonLink kind="quiet" isWide to={deps.hrefs.pack} icon={<BagIcon flap="half" />}>
        {t('downloads.forTime')}
      </ButtonLink>
    </Card>
  );
}
