import type { CalendarEvent } from '#formats/calendar/write-ics.ts';
import type { Meeting } from './session-times.ts';

interface DateInCalendar {
  /** The same for the same date for ever. */
  readonly id: string;
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly place?: string | undefined;
  /** In words: times in their zone, who teaches. */
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly alarmMinutes?: number;
}

/** One event a meeting. */
export const dateEvents = ({ id, title, meetings, place, description, url, alarmMinutes = 60 }: DateInCalendar): readonly CalendarEvent[] =>
  meetings.map((when, index) => ({
    uid: meetings.length === 1 ? uidOf(id) : uidOf(`${id} ${index + 1}`),
    title: meetings.length === 1 ? title : `${title} (${index + 1}/${meetings.length})`,
    when,
    place,
    description,
    url,
    alarmMinutes,
  }));

/** What is due on a day, with a reminder at nine the day before. */
export const dueEvent = ({ id, title, day, url }: { readonly id: string; readonly title: string; readonly day: string; readonly url?: string | undefined }): CalendarEvent => ({
  uid: uidOf(`due ${id}`),
  title,
  when: { day },
  url,
  alarmMinutes: 15 * 60,
});

const uidOf = (id: string): string => `${encodeURIComponent(id)}@haversack`;
