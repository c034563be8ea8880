import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { newestById } from '#courses/known-enrollments.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { List, ListItem } from '#ui/list.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { CourseRow } from '../course-row.tsx';
import { packedCourses, type LearningCourse } from '../learning-courses.ts';
import type { DownloadsDeps } from '../learning-deps.ts';
import styles from './downloads.module.css';
import { useActs } from './use-acts.ts';

interface KeptListProps {
  readonly deps: DownloadsDeps;
  readonly openEnrollmentId?: string;
}

/** What stands on this device as a whole: its size, whether a newer version is there, and the way to remove it. */
export function KeptList({ deps, openEnrollmentId }: KeptListProps) {
  const { t, formats } = useWords();
  const id = useId();
  const { show } = useMessages();
  const { run } = useActs();
  const [asking, setAsking] = useState<LearningCourse>();
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const downloads = useStore(deps.downloads);
  const kept = useStore(deps.kept);
  const standings = useStore(deps.standings);
  const isOnline = useStore(deps.isOnline);
  const focus = useKeptFocus<HTMLElement>();
  const courses = packedCourses({ enrollments: enrollments.data, records: records.data, kept, standings });
  const newest = newestById([enrollments.data, records.data]);
  const sizeOf = (enrollmentId: string): number => {
    const state = downloads.get(enrollmentId);
    return state?.kind === 'ready' ? state.bytes : 0;
  };
  const sum = courses.reduce((all, { enrollmentId }) => all + sizeOf(enrollmentId), 0);
  const remove = async ({ enrollmentId }: LearningCourse): Promise<void> => {
    setAsking(undefined);
    show(t((await deps.remove(enrollmentId)) === 'open' ? 'pack.openElsewhere' : 'downloads.removed'));
  };
  const isNewer = (enrollmentId: string): boolean => {
    const held = kept.find((course) => course.enrollmentId === enrollmentId)?.revision;
    const atLms = newest.get(enrollmentId)?.revision;
    return downloads.get(enrollmentId)?.kind === 'ready' && held !== undefined && atLms !== undefined && atLms > held;
  };
  const getNewer = (enrollmentId: string) => (): void => {
    const record = newest.get(enrollmentId);
    if (record) run(() => deps.download(record));
  };
  return (
    <section aria-labelledby={id} {...focus}>
      <div className={styles.head}>
        <h3 id={id}>{t('downloads.here')}</h3>
        <p>{t('downloads.hereCount', { count: courses.length, size: formats.bytes(sum) })}</p>
      </div>
      <List label={t('learning.listLabel')}>
        {courses.map((course) => {
          const { enrollmentId, title } = course;
          return (
            <ListItem key={enrollmentId}>
              <div className={styles.beside}>
                <CourseRow
                  course={course}
                  download={downloads.get(enrollmentId) ?? { kind: 'none' }}
                  progress={standings.get(enrollmentId)?.progress}
                  isOnline={isOnline}
                  href={deps.hrefOfCourse(enrollmentId)}
                  isOpen={enrollmentId === openEnrollmentId}
                  showsSize
                />
                <IconButton label={t('downloads.remove', { title })} icon={<Trash2 aria-hidden="true" />} onClick={() => setAsking(course)} />
              </div>
              {isNewer(enrollmentId) && (
                <p className={styles.newer}>
                  <span>
                    {t('downloads.newer')}
                    {!isOnline && ` ${t('downloads.newerOffline')}`}
                  </span>
                  {isOnline && (
                    <Button kind="plain" size="small" onClick={getNewer(enrollmentId)}>
                      {t('downloads.getNewer')}
                      <span className="visually-hidden">{title}</span>
                    </Button>
                  )}
                </p>
              )}
            </ListItem>
          );
        })}
      </List>
      <Sheet isOpen={asking !== undefined} onClose={() => setAsking(undefined)} title={t('downloads.removeTitle', { title: asking?.title ?? '' })} closeLabel={t('common.close')}>
        <p>{t('pack.removeSentence')}</p>
        <div className={styles.answers}>
          <Button kind="quiet" isWide onClick={() => setAsking(undefined)}>
            {t('pack.keep')}
          </Button>
          <Button kind="danger" isWide onClick={() => asking && run(() => remove(asking))}>
            {t('pack.remove')}
          </Button>
        </div>
      </Sheet>
    </section>
  );
}
