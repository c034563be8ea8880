import { useMutation, useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useMessages } from '#ui/messages.tsx';
import { PackRing } from '#ui/pack-ring.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import { DownloadButtons } from './download-buttons.tsx';
import styles from './download-card.module.css';
import { useDownloadWords } from './use-download-words.ts';

interface DownloadCardProps {
  readonly deps: CourseDeps;
  readonly enrollmentId: string;
  readonly record: KnownRecord['record'] | undefined;
  readonly download: DownloadState;
}

const flaps = { none: 'open', failed: 'open', queued: 'open', downloading: 'half', paused: 'half', checking: 'half', ready: 'shut' } as const;
const shareOf = (state: DownloadState): number => ('total' in state && state.total ? state.bytes / state.total : 0);

/** The course on this device: size before, bytes and time left during, and what keeps it here. */
export function DownloadCard({ deps, enrollmentId, record, download }: DownloadCardProps) {
  const { t } = useWords();
  const size = useQuery({ ...deps.packageBytes(enrollmentId), enabled: download.kind === 'none' });
  const { title, lines } = useDownloadWords(download, size.data ?? undefined);
  const focus = useKeptFocus<HTMLElement>(download.kind === 'none' || download.kind === 'ready' ? 'h2' : 'button');
  useChangeAnnounced(title);
  return (
    <section className={styles.section} aria-labelledby="course-download" {...focus}>
      <h2 id="course-download" tabIndex={-1}>{t('pack.heading')}</h2>
      <Card>
        <div className={styles.state}>
          <PackRing value={shareOf(download)} flap={flaps[download.kind]} isResting={download.kind === 'paused' || download.kind === 'none'} />
          <div className={styles.words}>
            <p className={styles.title}>{title}</p>
            {lines.map((line) => (
              <p key={line} className={styles.line}>
                {line}
              </p>
            ))}
            {'keptRevision' in download && download.keptRevision !== undefined && <p className={styles.line}>{t('pack.earlier')}</p>}
          </div>
        </div>
        <DownloadButtons deps={deps} enrollmentId={enrollmentId} record={record} download={download} />
        <Room deps={deps} isHere={download.kind === 'ready'} />
      </Card>
    </section>
  );
}

/** That it began, waits, is here or gone is said once, for whoever does not see the ring. */
function useChangeAnnounced(title: string): void {
  const { announce } = useMessages();
  const said = useRef(title);
  useEffect(() => {
    if (said.current !== title) announce(title);
    said.current = title;
  }, [title, announce]);
}

/** The room that is left before, and whether the browser keeps it after. */
function Room({ deps, isHere }: { readonly deps: CourseDeps; readonly isHere: boolean }) {
  const { t, formats } = useWords();
  const room = useQuery(deps.room);
  const protecting = useMutation({ mutationFn: deps.askForProtection, networkMode: 'always', onSuccess: () => room.refetch() });
  if (!room.data) return null;
  const { freeBytes, protection } = room.data;
  if (!isHere) return freeBytes === undefined ? null : <p className={styles.foot}>{t('downloads.room', { free: formats.bytes(freeBytes) })}</p>;
  return (
    <div className={styles.foot}>
      {protection === 'protected' ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />}
      <output className={styles.protection}>
        {t(`protection.${protection}`)}
        {protecting.isSuccess && protection !== 'protected' && ` ${t('me.howToProtect')}`}
      </output>
      {protection !== 'protected' && (
        <Button kind="plain" size="small" isBusy={protecting.isPending} onClick={() => protecting.mutate()}>
          {t('pack.protect')}
        </Button>
      )}
    </div>
  );
}
