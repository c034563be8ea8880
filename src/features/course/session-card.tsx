import { CalendarClock, CircleAlert, Globe, UserRound, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ModuleSession } from '#api/contract/module.ts';
import { seatsLeft, standingOf, type SessionStanding } from '#courses/session-standing.ts';
import { meetingsOf, otherZone, spanOf } from '#courses/session-times.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip, type Tone } from '#ui/chip.tsx';
import { SeatDots } from '#ui/seat-dots.tsx';
import { StitchedLine } from '#ui/stitch.tsx';
import type { ModuleDeps } from './course-deps.ts';
import { PlaceLine } from './place-line.tsx';
import styles from './session-card.module.css';

interface SessionCardProps {
  readonly deps: Pick<ModuleDeps, 'facility' | 'isOnline'>;
  readonly session: ModuleSession;
  readonly now: number;
  /** It is the learner's own: whether it can be had is no question any more. */
  readonly isMine?: boolean;
  /** Another date beside it is told in a zone of its own: then each says whose time it is, or two ways of writing would stand side by side. */
  readonly saysWhoseTime?: boolean;
  /** The course of mine that is at the same time. */
  readonly clash?: string | undefined;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

const tones: Readonly<Record<Exclude<SessionStanding, 'open'>, Tone>> = { full: 'due', closed: 'plain', 'not-open-yet': 'plain', 'by-invitation': 'plain', cancelled: 'bad', over: 'plain' };

/** A date as a boarding pass: day and time large above the stitches, the rest below. What the LMS did not tell is left out. */
export function SessionCard({ deps, session, now, isMine = false, saysWhoseTime = false, clash, children }: SessionCardProps) {
  const { t, formats } = useWords();
  const { dates } = formats;
  const meetings = meetingsOf(session);
  const [first] = meetings;
  const span = spanOf(meetings);
  const standing = standingOf(session, now);
  const zone = otherZone(session);
  const deadline = Date.parse(session.deadline ?? '');
  const opens = Date.parse(session.open ?? '');
  const teachers = session.instructors.map(({ given, family }) => `${given} ${family}`.trim());
  const showsStanding = standing !== 'open' && (!isMine || standing === 'cancelled' || standing === 'over');
  return (
    <article className={styles.pass} data-is-off={!isMine && standing !== 'open' && standing !== 'full'}>
      <div className={styles.top}>
        <div className={styles.when}>
          <h3 className={styles.day}>{span ? dayOf(span.start, span.end, dates) : t('module.noDateYet')}</h3>
          {first && (
            <p className={styles.time}>
              {dates.times(first.start, sameDayEnd(first))} {(zone || saysWhoseTime) && <span className={styles.more}>{t('module.yourTime')}</span>}
            </p>
          )}
          {meetings.length > 1 && <p className={styles.more}>{t('module.days', { count: meetings.length })}</p>}
          {first && first.end !== undefined && sameDayEnd(first) === undefined && <p className={styles.more}>{t('module.until', { when: dates.dayAndTimes(dates.shortDay(first.end), dates.times(first.end, undefined)) })}</p>}
        </div>
        {showsStanding && <Chip tone={tones[standing]}>{t(`standing.${standing}`)}</Chip>}
        {session.code !== '' && standing === 'open' && !isMine && <span className={styles.code}>{session.code}</span>}
      </div>
      <div className={styles.perforation} aria-hidden="true">
        <StitchedLine />
      </div>
      <ul className={styles.facts}>
        {zone && span && (
          <li className={styles.fact}>
            <Globe aria-hidden="true" />
            <span>{t('module.there', { time: dates.thereFrom(span.start, zone), zone: dates.zone(zone, span.start) })}</span>
          </li>
        )}
        {meetings.length > 1 && (
          <li className={styles.fact}>
            <CalendarClock aria-hidden="true" />
            <span className={styles.lines}>
              {meetings.map(({ start, end }) => (
                <span key={start}>{dates.dayAndTimes(dates.shortDay(start), dates.times(start, end))}</span>
              ))}
            </span>
          </li>
        )}
        <PlaceLine deps={deps} session={session} />
        {teachers.length > 0 && (
          <li className={styles.fact}>
            <UserRound aria-hidden="true" />
            <span>
              <span className="visually-hidden">{t('module.with')} </span>
              <bdi>{formats.names(teachers)}</bdi>
            </span>
          </li>
        )}
        {!isMine && <Seats session={session} />}
        {!isMine && standing === 'not-open-yet' && !Number.isNaN(opens) && (
          <li className={styles.fact}>
            <CalendarClock aria-hidden="true" />
            {t('module.opens', { day: dates.day(opens, now) })}
          </li>
        )}
        {!isMine && deadline > now && standing !== 'cancelled' && (
          <li className={styles.fact}>
            <CalendarClock aria-hidden="true" />
            {t('module.deadline', { day: dates.day(deadline, now) })}
          </li>
        )}
        {clash !== undefined && (
          <li className={styles.clash}>
            <CircleAlert aria-hidden="true" />
            <span>{t('module.clash', { title: clash })}</span>
          </li>
        )}
      </ul>
      {children && <div className={styles.acts}>{children}</div>}
    </article>
  );
}

type Dates = ReturnType<typeof useWords>['formats']['dates'];

/** The day, or from the first day to the last. */
function dayOf(start: number, end: number | undefined, dates: Dates): string {
  const isLong = end !== undefined && dates.shortDay(start) !== dates.shortDay(end);
  return isLong ? `${dates.shortDay(start)} – ${dates.shortDay(end)}` : dates.day(start);
}

/** The end of the first day says nothing when the LMS gave only the end of all of them. */
const sameDayEnd = ({ start, end }: { readonly start: number; readonly end: number | undefined }): number | undefined => (end !== undefined && end - start < 24 * 3_600_000 ? end : undefined);

/** Ten or fewer are dots; more are a number. */
function Seats({ session }: { readonly session: ModuleSession }) {
  const { t, formats } = useWords();
  const { seats } = session;
  const left = seatsLeft(session);
  if (seats === undefined && left === undefined) return null;
  const all = seats ?? 0;
  const words = left === undefined ? t('module.seats', { count: all }) : left === 0 ? t('module.seatsNone') : t('module.seatsLeft', { count: left, all: formats.number(Math.max(all, left)) });
  return (
    <li className={styles.fact}>
      <Users aria-hidden="true" />
      <span className={styles.seats}>
        {words}
        {all > 0 && all <= 10 && <SeatDots all={all} left={left === undefined ? undefined : Math.min(all, left)} />}
      </span>
    </li>
  );
}
