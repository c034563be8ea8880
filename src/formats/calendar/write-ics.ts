/** One thing that stands in a calendar. Times are milliseconds since the epoch. */
export interface CalendarEvent {
  /** The same for the same thing for ever: a calendar that has it already changes it. */
  readonly uid: string;
  readonly title: string;
  readonly when: CalendarTimes;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  /** Where it can be read up. */
  readonly url?: string | undefined;
  /** How long before it begins the calendar reminds; none without it. */
  readonly alarmMinutes?: number | undefined;
}

/** From moment to moment, or a whole day of the calendar (`2026-12-01`), which is the same everywhere. */
export type CalendarTimes = { readonly start: number; readonly end?: number | undefined } | { readonly day: string };

interface CalendarFile {
  readonly events: readonly CalendarEvent[];
  /** When the file is made. */
  readonly now: number;
}

/** A calendar file (RFC 5545): moments in UTC, so that no time zone has to be described; lines end with CRLF and are folded at 75 octets. */
export function writeIcs({ events, now }: CalendarFile): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Haversack//Haversack//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events.flatMap((event) => eventLines(event, now)), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, title, when, place, description, url, alarmMinutes }: CalendarEvent, now: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${moment(now)}`,
    ...timeLines(when),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    // A URI is no text: it is not escaped.
    ...(url ? [`URL:${url.replaceAll(/[\r\n]/gu, '')}`] : []),
    // A due date takes nobody's time.
    ...('day' in when ? ['TRANSP:TRANSPARENT'] : []),
    ...(alarmMinutes === undefined ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:-PT${Math.round(alarmMinutes)}M`, 'END:VALARM']),
    'END:VEVENT',
  ];
}

function timeLines(when: CalendarTimes): readonly string[] {
  if ('day' in when) return [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${dayAfter(when.day)}`];
  // Without an end it is a moment (RFC 5545, 3.6.1); one that is before the start is no end.
  return [`DTSTART:${moment(when.start)}`, ...(when.end !== undefined && when.end > when.start ? [`DTEND:${moment(when.end)}`] : [])];
}

/** `20261201T080000Z` */
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;

/** The end of a whole day is the day after, which is not in it. */
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

// Of the controls only TAB may stand in a text (RFC 5545, 3.3.11); the rest would break the file.
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\p{Cc}--[\t\n]]/gv, '')
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

const mostOctets = 75;
const utf8 = new TextEncoder();

/** Broken at 75 octets (3.1): never inside a character, and never inside what is seen as one. */
function folded(line: string): string {
  if (utf8.encode(line).length <= mostOctets) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line)) {
    for (const piece of piecesOf(segment)) {
      const size = utf8.encode(piece).length;
      if (octets + size > mostOctets) {
        parts.push(part);
        part = ' ';
        octets = 1;
      }
      part += piece;
      octets += size;
    }
  }
  return [...parts, part].join('\r\n');
}

/** A family of emoji can be longer than a line: then it is broken between its characters. */
const piecesOf = (segment: string): readonly string[] => (utf8.encode(segment).length < mostOctets ? [segment] : Array.from(segment));
