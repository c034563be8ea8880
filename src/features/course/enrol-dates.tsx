import { Fragment, type ReactNode } from 'react';
import type { ModuleSession } from '#api/contract/module.ts';
import { seatsLeft, standingOf } from '#courses/session-standing.ts';
import { meetingsOf, spanOf, type Meeting } from '#courses/session-times.ts';
import { useWords, type Words } from '#i18n/use-words.ts';
import { ChoiceCards } from '#ui/choice-cards.tsx';
import styles from './enrol-sheet.module.css';

interface EnrolDatesProps {
  readonly sessions: readonly ModuleSession[];
  readonly chosen: string | undefined;
  readonly onChoose: (sessionId: string) => void;
  readonly now: number;
}

/** The dates to choose from; the only one is said. */
export function EnrolDates({ sessions, chosen, onChoose, now }: EnrolDatesProps) {
  const words = useWords();
  const [only] = sessions;
  if (!only) return null;
  if (sessions.length === 1) {
    const { title, meta } = faceOf(only, words, now);
    return (
      <p className={styles.only}>
        <strong>{title}</strong>
        <span>{meta}</span>
      </p>
    );
  }
  return <ChoiceCards label={words.t('enrol.which')} value={chosen} choices={sessions.map((session) => ({ value: session.id, ...faceOf(session, words, now) }))} onChange={onChoose} />;
}

function faceOf(session: ModuleSession, { t, formats }: Words, now: number): { readonly title: string; readonly meta: ReactNode } {
  const meetings = meetingsOf(session);
  const span = spanOf(meetings);
  const left = seatsLeft(session);
  const facts = [
    session.location,
    meetings.length > 1 && t('module.days', { count: meetings.length }),
    standingOf(session, now) === 'full' ? t('enrol.fullWaits') : left !== undefined && left <= 3 && t('enrol.fewLeft', { count: left }),
    session.price && formats.dates.money(session.price),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  const title = span ? formats.dates.dayAndTimes(formats.dates.day(span.start), formats.dates.times(span.start, oneDayEnd(meetings))) : session.code || t('module.noDateYet');
  return { title, meta: facts.length > 0 && facts.map((fact, index) => <Fragment key={fact}>{index > 0 && ' · '}<bdi>{fact}</bdi></Fragment>) };
}

/** When the only meeting ends, if it does on its day. */
function oneDayEnd([first, ...others]: readonly Meeting[]): number | undefined {
  return first?.end !== undefined && others.length === 0 && first.end - first.start < 86_400_000 ? first.end : undefined;
}
