/** How a language writes the hour of a clock: alone, beside a day and in a range the same. Left to itself, Unicode's data write 4:17 alone and 04:17 beside a weekday where the clock has 24 hours. */
export const clockHour = (tag: string): '2-digit' | 'numeric' => {
  const { hour } = new Intl.DateTimeFormat(tag, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).resolvedOptions();
  return hour === '2-digit' ? '2-digit' : 'numeric';
};
