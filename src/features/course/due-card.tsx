import { CalendarClock } from 'lucide-react';
import { dueEvent } from '#courses/calendar-events.ts';
import { dayOf } from '#courses/session-times.ts';
import { AddToCalendar } from '#parts/add-to-calendar.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import styles from './due-card.module.css';

interface DueCardProps {
  readonly moduleId: string;
  readonly title: string;
  /** When it is due, by the training plan. */
  readonly due: number;
  readonly now: number;
  /** Of the course, for the calendar. */
  readonly url: string;
}

/** Until when it is to be done, to be put into the calendar. */
export function DueCard({ moduleId, title, due, now, url }: DueCardProps) {
  const { t, formats } = useWords();
  const isOverdue = due < now;
  const day = formats.dates.day(due, now);
  return (
    <Notice tone={isOverdue ? 'bad' : 'due'} icon={<CalendarClock aria-hidden="true" />}>
      <p>{t(isOverdue ? 'course.wasDue' : 'course.due', { day })}</p>
      {!isOverdue && (
        <div className={styles.act}>
          <AddToCalendar kind="plain" events={[dueEvent({ id: moduleId, title: t('course.dueTitle', { title }), day: dayOf(due), url })]} fileName={title} />
        </div>
      )}
    </Notice>
  );
}
