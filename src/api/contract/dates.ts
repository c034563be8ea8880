/** `yyyy-MM-ddTHH:mmZ`, what requests carry (facts A.6): UTC, cut to the minute. */
export const toRequestDateTime = (date: Date): string => `${date.toISOString().slice(0, 16)}Z`;

/** `2015-03-11T00:36:44.877-05:00`, what answers carry (facts A.6): milliseconds and the numeric offset of the site's zone. */
export function toResponseDateTime(date: Date, offsetMinutes = 0): string {
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const two = (n: number): string => String(n).padStart(2, '0');
  const absolute = Math.abs(offsetMinutes);
  return `${local}${sign}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
}

const responseForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/;

/** Any ISO date-time in the form of answers; one that has it already keeps its offset. Undefined for what is no date-time. */
export function inResponseForm(dateTime: string): string | undefined {
  const time = Date.parse(dateTime);
  if (Number.isNaN(time)) return undefined;
  return responseForm.test(dateTime) ? dateTime : toResponseDateTime(new Date(time));
}
