import type { ModuleSession } from '#api/contract/module.ts';
import { dateEvents } from '#courses/calendar-events.ts';
import { isDated } from '#courses/learning-kinds.ts';
import { meetingsOf, phaseOf } from '#courses/session-times.ts';
import type { CalendarEvent } from '#formats/calendar/write-ics.ts';
import { AddToCalendar } from '#parts/add-to-calendar.tsx';
import { useWords } from '#i18n/use-words.ts';
import type { ModuleDeps } from './course-deps.ts';
import styles from './dates-section.module.css';
import { usePlace } from './place-line.tsx';
import { SessionCard } from './session-card.tsx';

interface MyDateProps {
  readonly deps: ModuleDeps;
  readonly session: ModuleSession;
  readonly events: readonly CalendarEvent[];
  readonly title: string;
  readonly now: number;
  /** The main button puts it into the calendar already. */
  readonly isMainAct: boolean;
  /** Somebody decides on it, or it is full. */
  readonly isWished: boolean;
}

/** The date that is mine, as its pass. */
export function MyDate({ deps, session, events, title, now, isMainAct, isWished }: MyDateProps) {
  const { t } = useWords();
  const isAhead = phaseOf(meetingsOf(session), now) !== 'over';
  return (
    <section className={styles.section} aria-labelledby="my-date">
      <h2 id="my-date">{t(isWished ? 'module.askedDate' : 'module.myDate')}</h2>
      <SessionCard deps={deps} session={session} now={now} isMine>
        {isAhead && !isMainAct && <AddToCalendar events={events} fileName={title} />}
      </SessionCard>
    </section>
  );
}

interface DateInWords {
  readonly deps: ModuleDeps;
  readonly enrollmentId: string;
  readonly title: string;
  readonly kind: string;
  readonly session: ModuleSession | undefined;
}

/** My date as it goes into a calendar: each day of it, where it is, and its times in words. */
export function useDateEvents({ deps, enrollmentId, title, kind, session }: DateInWords): readonly CalendarEvent[] {
  const { t, formats } = useWords();
  const place = usePlace(deps, session);
  if (!session) return [];
  const meetings = meetingsOf(session);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const teachers = session.instructors.map(({ given, family }) => `${given} ${family}`.trim());
  const lines = [
    // Whoever opens it in another zone sees which one this was.
    ...meetings.map(({ start, end }) => `${formats.dates.dayAndTimes(formats.dates.day(start), formats.dates.times(start, end))} (${formats.dates.zone(zone, start)})`),
    ...(teachers.length > 0 ? [`${t('module.with')} ${formats.names(teachers)}`] : []),
  ];
  return dateEvents({
    id: session.itemId ?? `${enrollmentId}/${session.id}`,
    title,
    meetings,
    place: place.lines.join(', '),
    description: lines.join('\n'),
    url: deps.wholeAddress(deps.hrefOfCourse(enrollmentId)),
    alarmMinutes: isDated(kind) && kind === 'virtualClassroom' ? 15 : 60,
  });
}
