import { describe, expect, test } from 'vitest';
import { writeIcs, type CalendarEvent } from './write-ics.ts';

const now = Date.UTC(2026, 10, 26, 15, 4, 5);
const event: CalendarEvent = { uid: 'E1@haversack', title: 'First aid', when: { start: Date.UTC(2026, 11, 1, 8), end: Date.UTC(2026, 11, 1, 15, 30) } };
const fileOf = (...events: readonly CalendarEvent[]): string => writeIcs({ events, now });
const linesOf = (file: string): readonly string[] => file.split('\r\n');
/** As a reader sees it (RFC 5545, 3.1). */
const unfolded = (file: string): readonly string[] => linesOf(file.replaceAll('\r\n ', ''));
const octets = (line: string): number => new TextEncoder().encode(line).length;

test('a date becomes an event with its moments in UTC', () => {
  expect(linesOf(fileOf(event))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Haversack//Haversack//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:E1@haversack',
    'DTSTAMP:20261126T150405Z',
    'DTSTART:20261201T080000Z',
    'DTEND:20261201T153000Z',
    'SUMMARY:First aid',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('both sides of a change of the clocks are the moments that they are', () => {
  // In Berlin clocks go back on 25 October 2026: 9 o'clock is 07:00 UTC the day before, 08:00 UTC that day.
  const nine = (iso: string): number => Date.parse(iso);
  const file = fileOf({ ...event, when: { start: nine('2026-10-24T09:00+02:00') } }, { ...event, uid: 'E2', when: { start: nine('2026-10-25T09:00+01:00') } });
  expect(linesOf(file).filter((line) => line.startsWith('DTSTART'))).toEqual(['DTSTART:20261024T070000Z', 'DTSTART:20261025T080000Z']);
});

test('what is due on a day is that whole day everywhere, and takes nobody’s time', () => {
  const lines = linesOf(fileOf({ ...event, when: { day: '2026-12-31' } }));
  expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'TRANSP:TRANSPARENT']));
});

test('without an end, or with one before the start, it is a moment', () => {
  const endOf = (end?: number): readonly string[] => linesOf(fileOf({ ...event, when: { start: now, end } })).filter((line) => line.startsWith('DTEND'));
  expect([endOf(), endOf(now), endOf(now - 1)]).toEqual([[], [], []]);
});

test('place, text, address and reminder stand in it where they are known', () => {
  const lines = unfolded(fileOf({ ...event, place: 'Pier 3', description: 'Bring gloves', url: 'https://app.example/course/E1?a=1,2;3', alarmMinutes: 60 }));
  expect(lines).toEqual(
    expect.arrayContaining(['LOCATION:Pier 3', 'DESCRIPTION:Bring gloves', 'URL:https://app.example/course/E1?a=1,2;3', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT60M', 'END:VALARM']),
  );
});

test('signs with a meaning of their own are escaped, and nothing in a text can begin a line', () => {
  const lines = unfolded(fileOf({ ...event, title: 'Knots; ropes, and \\ more\r\nBEGIN:VALARM\u0007' }));
  expect(lines).toContain(String.raw`SUMMARY:Knots\; ropes\, and \\ more\nBEGIN:VALARM`);
  expect(lines.filter((line) => line === 'BEGIN:VALARM')).toEqual([]);
  expect(unfolded(fileOf({ ...event, url: 'https://a.example/\r\nBEGIN:VALARM' })).filter((line) => line === 'BEGIN:VALARM')).toEqual([]);
});

describe('long lines', () => {
  test.for([
    ['English', 'A very long title about lifting loads with a crane in the wind and in the rain with gloves at night'],
    ['Arabic', 'السلامة على الرصيف: كل ما ينبغي أن تعرفه قبل أن تقف تحت حمولة معلّقة في يوم عاصف ممطر'],
    ['Japanese', '玉掛け作業の安全:強風の日に吊り荷の下へ入る前に知っておくべきすべてのことについての長い題名'],
    ['emoji', '👩🏽‍🚒'.repeat(12)],
    ['one endless sign', `👨${'‍👩'.repeat(60)}`],
  ] as const)('%s: no line is longer than 75 octets, no sign is cut, and it reads as it was written', ([, title]) => {
    const file = fileOf({ ...event, title });
    expect(linesOf(file).filter((line) => octets(line) > 75)).toEqual([]);
    expect(unfolded(file)).toContain(`SUMMARY:${title}`);
    expect(file).not.toContain('\uFFFD');
  });

  test('a letter stays with its vowel sign', () => {
    const file = fileOf({ ...event, title: 'م\u0651'.repeat(80) });
    expect(linesOf(file).filter((line) => /^ ?\u0651/u.test(line))).toEqual([]);
  });

  test('a line of exactly 75 octets is not folded', () => {
    expect(linesOf(fileOf({ ...event, title: 'x'.repeat(67) }))).toContain(`SUMMARY:${'x'.repeat(67)}`);
  });
});
