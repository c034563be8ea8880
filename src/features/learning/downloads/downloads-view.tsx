import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { newestById } from '#courses/known-enrollments.ts';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import type { DownloadsDeps } from '../learning-deps.ts';
import { NothingPacked } from '../nothing-here.tsx';
import { useHasNothingPacked } from '../use-listed-courses.ts';
import { DeviceCard } from './device-card.tsx';
import { FailedList } from './failed-list.tsx';
import { KeptList } from './kept-list.tsx';
import { QueueList } from './queue-list.tsx';

interface DownloadsViewProps {
  readonly deps: DownloadsDeps;
  readonly openEnrollmentId?: string;
}

/** What is packed, what is on its way and in which order, and what did not come. */
export function DownloadsView({ deps, openEnrollmentId }: DownloadsViewProps) {
  const { t } = useWords();
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const downloads = useStore(deps.downloads);
  const kept = useStore(deps.kept);
  const queue = useStore(deps.queue);
  const newest = newestById([enrollments.data, records.data]);
  const failed = [...downloads].filter(([, { kind }]) => kind === 'failed').map(([enrollmentId]) => enrollmentId);
  useEndAnnounced(queue.length);
  const isEmpty = useHasNothingPacked(deps);
  return (
    <>
      <h2 className="visually-hidden">{t('downloads.title')}</h2>
      {isEmpty ? <NothingPacked toDo={deps.hrefs.toDo} pack={deps.hrefs.pack} /> : <DeviceCard deps={deps} />}
      {queue.length > 0 && <QueueList deps={deps} queue={queue} />}
      {failed.length > 0 && <FailedList deps={deps} failed={failed} newest={newest} />}
      {kept.length > 0 && <KeptList deps={deps} {...(openEnrollmentId !== undefined && { openEnrollmentId })} />}
    </>
  );
}

/** That nothing is on its way any more is said once, for whoever does not see the rings. */
function useEndAnnounced(count: number): void {
  const { t } = useWords();
  const { announce } = useMessages();
  const before = useRef(count);
  useEffect(() => {
    if (before.current > 0 && count === 0) announce(t('downloads.allCame'));
    before.current = count;
  }, [count, announce, t]);
}
