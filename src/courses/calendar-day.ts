/** `yyyy-MM-dd` is a day of the calendar, wherever one stands: noon of it. Undefined for whatever is no such day. */
export function dayOf(date: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(date ?? '') ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day), 12).getTime();
}
