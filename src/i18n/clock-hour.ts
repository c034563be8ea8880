/** How a language writes the hour of a clock: alone, beside a day and in a range the same. Left to itself, Unicode's data write 4:17 alone and 04:17 beside a weekday where the clock has 24 hours. */
export const clockHour = (tag: string) => new Intl.DateTimeFormat(tag, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).resolvedOptions().hour as '2-digit' | 'numeric';
