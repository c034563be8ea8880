import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { PackCourse, PackDays, PackList } from '#courses/packing.ts';
import { useWords } from '#i18n/use-words.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { PackedFor } from '#offline/packed-for.ts';
import { StorageError } from '#offline/storage-error.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { BagIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import { Strap } from '#ui/strap.tsx';
import type { PackDeps } from '../learning-deps.ts';
import styles from './pack.module.css';
import { bytesToCome, type PackSizes } from './use-pack-sizes.ts';

interface PackBarProps {
  readonly deps: PackDeps;
  readonly list: PackList;
  readonly chosen: readonly PackCourse[];
  readonly days: PackDays;
  readonly sizes: PackSizes;
  readonly packedFor: PackedFor | undefined;
  readonly onPacked: () => void;
}

/** The sum, the time, the room, and the one button. */
export function PackBar({ deps, list, chosen, days, sizes, packedFor, onPacked }: PackBarProps) {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const id = useId();
  const downloads = useStore(deps.downloads);
  const isOnline = useStore(deps.isOnline);
  const speed = useStore(deps.speed);
  const room = useQuery(deps.room);
  const packing = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await deps.keepPackedFor({ days, at: Date.now(), enrollmentIds: [...list.here, ...chosen].map(({ record }) => record.id) });
      for (const { record } of chosen) if (!isComing(downloads.get(record.id))) await deps.download(record);
    },
    onSuccess: onPacked,
    onError: (error) => show(t(`errors.${error instanceof StorageError ? error.reason : 'storage-failed'}`)),
  });
  const { bytes, unknown } = bytesToCome(chosen, sizes, downloads);
  const left = chosen.filter(({ record }) => !isComing(downloads.get(record.id)));
  const coming = packedFor?.enrollmentIds.filter((one) => isComing(downloads.get(one))) ?? [];
  const free = room.data?.freeBytes;
  const sum = bytes > 0 ? t(unknown > 0 ? 'downloads.sumAtLeast' : 'downloads.sum', { size: formats.bytes(bytes) }) : unknown > 0 ? t('downloads.sumUnknown') : undefined;
  const time = speed !== undefined && speed > 0 && bytes > 0 && unknown === 0 ? t('downloads.time', { time: formats.duration(bytes / speed) }) : undefined;
  const fits = free !== undefined && bytes > 0 && chosen.length > 0 ? { isSo: free > bytes, words: t(free > bytes ? 'downloads.fits' : 'downloads.doesNotFit', { free: formats.bytes(free) }) } : undefined;
  const isOffline = !isOnline && (left.length > 0 || list.here.length === 0);
  if (coming.length > 0 && left.length === 0 && packedFor) return <OnTheWay total={packedFor.enrollmentIds.length} coming={coming.length} />;
  const isDone = left.length === 0 && coming.length === 0 && packedFor?.days === days && list.here.every(({ record }) => packedFor.enrollmentIds.includes(record.id));
  const hasNothing = left.length === 0 && list.here.length === 0;
  if (isDone || (hasNothing && list.could.length === 0)) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.inside}>
        <p id={id} className={styles.sentence}>
          {isOffline ? t('downloads.offline') : hasNothing ? t('downloads.chooseSome') : [sum, time].filter((part) => part !== undefined).join(' · ')}
          {!isOffline && fits && <span className={styles.fits} data-tone={fits.isSo ? undefined : 'bad'}>{fits.words}</span>}
        </p>
        <Button isWide icon={<BagIcon flap="shut" />} isBusy={packing.isPending} isDisabled={isOffline || hasNothing} describedBy={id} onClick={() => packing.mutate()}>
          {t('downloads.pack')}
        </Button>
      </div>
    </div>
  );
}

const isComing = (state: DownloadState | undefined): boolean => state !== undefined && 'total' in state;

function OnTheWay({ total, coming }: { readonly total: number; readonly coming: number }) {
  const { t, formats } = useWords();
  const words = t('downloads.packing', { done: formats.number(total - coming), total: formats.number(total) });
  return (
    <div className={styles.bar}>
      <div className={styles.inside}>
        <p className={styles.sentence}>{words}</p>
        <Strap value={(total - coming) / total} label={t('downloads.onTheWay')} valueText={words} />
      </div>
    </div>
  );
}
