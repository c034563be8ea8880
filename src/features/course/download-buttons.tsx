import { useMutation } from '@tanstack/react-query';
import { Pause, Play, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { StorageError } from '#offline/storage-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import styles from './download-buttons.module.css';

interface DownloadButtonsProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  readonly record: KnownRecord['record'] | undefined;
  readonly download: DownloadState;
}

/** Pause, go on, cancel, remove: what is possible now. The first download is asked for by the main button. */
export function DownloadButtons({ deps, enrollmentId, record, download }: DownloadButtonsProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const [isAsking, setIsAsking] = useState(false);
  const act = useMutation({
    mutationFn: (what: () => Promise<unknown>) => what(),
    networkMode: 'always',
    onError: (error) => show(t(`errors.${error instanceof StorageError ? error.reason : 'storage-failed'}`)),
  });
  const remove = async (): Promise<void> => {
    setIsAsking(false);
    if ((await deps.remove(enrollmentId)) === 'open') show(t('pack.openElsewhere'));
  };
  const { kind } = download;
  if (kind === 'none' || (kind === 'failed' && !record)) return null;
  return (
    <div className={styles.buttons}>
      {(kind === 'queued' || kind === 'downloading') && (
        <Button kind="quiet" size="small" icon={<Pause aria-hidden="true" />} isBusy={act.isPending} onClick={() => act.mutate(() => deps.pause(enrollmentId))}>
          {t('pack.pause')}
        </Button>
      )}
      {kind === 'paused' && (
        <Button kind="quiet" size="small" icon={<Play aria-hidden="true" />} isBusy={act.isPending} onClick={() => act.mutate(() => deps.resume(enrollmentId))}>
          {t('pack.resume')}
        </Button>
      )}
      {(kind === 'queued' || kind === 'downloading' || kind === 'paused') && (
        <Button kind="plain" size="small" icon={<X aria-hidden="true" />} onClick={() => act.mutate(() => deps.cancel(enrollmentId))}>
          {t('common.cancel')}
        </Button>
      )}
      {kind === 'ready' && (
        <Button kind="danger" size="small" icon={<Trash2 aria-hidden="true" />} hasPopup="dialog" isBusy={act.isPending} onClick={() => setIsAsking(true)}>
          {t('pack.remove')}
        </Button>
      )}
      <Sheet isOpen={isAsking} onClose={() => setIsAsking(false)} title={t('pack.removeTitle')} closeLabel={t('common.close')}>
        <p>{t('pack.removeSentence')}</p>
        <div className={styles.answers}>
          <Button kind="quiet" isWide onClick={() => setIsAsking(false)}>
            {t('pack.keep')}
          </Button>
          <Button kind="danger" isWide onClick={() => act.mutate(remove)}>
            {t('pack.remove')}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}
