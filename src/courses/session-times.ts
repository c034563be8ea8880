import type { CustomAttribute } from '#api/contract/common.ts';
import type { SessionClass } from '#api/contract/module.ts';

/** From moment to moment: milliseconds since the epoch. */
export interface Meeting {
  readonly start: number;
  /** Undefined where the LMS gave none. */
  readonly end: number | undefined;
}

/** What a date of a course tells of its times. */
export interface SessionDates {
  readonly start?: string;
  readonly end?: string;
  readonly classes?: readonly SessionClass[];
  readonly attributes?: readonly CustomAttribute[];
}

/** The meetings of a session in order: its classes, else from its start to its end; none where the LMS gave no start. */
export function meetingsOf({ start, end, classes = [] }: SessionDates): readonly Meeting[] {
  const meetings = classes.flatMap((meeting) => meetingOf(meeting.start, meeting.end) ?? []);
  return meetings.length > 0 ? meetings.toSorted((one, other) => one.start - other.start) : [meetingOf(start, end) ?? []].flat();
}

function meetingOf(start: string | undefined, end: string | undefined): Meeting | undefined {
  const from = Date.parse(start ?? '');
  const to = Date.parse(end ?? '');
  if (Number.isNaN(from)) return undefined;
  return { start: from, end: to > from ? to : undefined };
}

/** A meeting whose end is not given is over with its day: nobody knows how long it takes. */
const endOf = ({ start, end }: Meeting): number => end ?? start + 86_400_000;

/** When the first meeting begins and the last one ends. */
export function spanOf(meetings: readonly Meeting[]): Meeting | undefined {
  const [first] = meetings;
  if (!first) return undefined;
  const ends = meetings.map(({ end }) => end);
  return { start: first.start, end: ends.includes(undefined) ? undefined : Math.max(...ends.filter((end) => end !== undefined)) };
}

export type SessionPhase = 'before' | 'that-day' | 'between' | 'over' | 'unknown';

/** Whether it is still to come, today (in the given zone, the device's without one), between two of its days, or over. */
export function phaseOf(meetings: readonly Meeting[], now: number, timeZone?: string): SessionPhase {
  const [first] = meetings;
  if (!first) return 'unknown';
  if (meetings.every((meeting) => endOf(meeting) <= now)) return 'over';
  const today = dayOf(now, timeZone);
  const isToday = meetings.some((meeting) => endOf(meeting) > now && (meeting.start <= now || dayOf(meeting.start, timeZone) === today));
  if (isToday) return 'that-day';
  return now < first.start ? 'before' : 'between';
}

/** The meeting that is on, or comes next. */
export const nextMeeting = (meetings: readonly Meeting[], now: number): Meeting | undefined => meetings.find((meeting) => endOf(meeting) > now);

/** `2026-12-01`, in a zone or in the device's. */
export const dayOf = (at: number, timeZone?: string): string => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone !== undefined && { timeZone }) }).format(at);

/**
 * The zone in which a session is held, as far as the LMS tells it: a zone that the site names in the session's attribute `timeZone`, else the offset of its date-times (facts A.6). An
 * offset of zero is how computers write a moment, and tells nothing of the place.
 */
export function zoneOf({ start, attributes = [] }: SessionDates): string | undefined {
  const named = attributes.find(({ code }) => code === 'timeZone')?.value;
  if (named !== undefined && isTimeZone(named)) return named;
  const offset = /[+-]\d\d:\d\d$/u.exec(start ?? '')?.[0];
  // An older browser does not know an offset as a zone.
  return offset === undefined || /^[+-]00:00$/u.test(offset) || !isTimeZone(offset) ? undefined : offset;
}

/** The session's own zone, where its clocks show something else than the learner's at that moment. */
export function otherZone(session: SessionDates, learnersZone = new Intl.DateTimeFormat().resolvedOptions().timeZone): string | undefined {
  const zone = zoneOf(session);
  const [first] = meetingsOf(session);
  return zone !== undefined && first && clockIn(zone, first.start) !== clockIn(learnersZone, first.start) ? zone : undefined;
}

const clockIn = (timeZone: string, at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Whether two run at the same time, if only for a minute. What has no end counts with its beginning. */
export const doClash = (one: readonly Meeting[], other: readonly Meeting[]): boolean =>
  one.some((a) => other.some((b) => a.start < (b.end ?? b.start + 1) && b.start < (a.end ?? a.start + 1)));
