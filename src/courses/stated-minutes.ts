const inMinutes: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|hrs?|hours?|std|stunden?)$/iu, 60],
  [/^(?:m|mins?|minutes?|minuten)$/iu, 1],
];

/**
 * The minutes that a module's length says, where it says them: `8 min`, `4 h`, `1 h 30 min`, `1:30:00`, `PT1H30M`. A length is free text of the site: undefined for
 * whatever is not plainly hours and minutes (how long is a day?).
 */
export function statedMinutes(text: string | undefined): number | undefined {
  const given = text?.trim() ?? '';
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:\d+(?:\.\d+)?S)?$/u.exec(given);
  const clock = /^(\d{1,3}):(\d\d):\d\d$/u.exec(given);
  const [, hours, minutes] = iso ?? clock ?? [];
  if (hours !== undefined || minutes !== undefined) return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return inWords(given);
}

const inDays: readonly (readonly [RegExp, 'day' | 'week' | 'month'])[] = [
  [/^(?:days?|tage?)$/iu, 'day'],
  [/^(?:weeks?|wochen?)$/iu, 'week'],
  [/^(?:months?|monate?)$/iu, 'month'],
];

interface LengthFormats {
  readonly duration: (seconds: number) => string;
  readonly quantity: (amount: number, unit: string) => string | undefined;
}

/** A module's length as the learner's language writes it, where it is plainly a time, else in the site's own words. */
export function statedLength(text: string | undefined, formats: LengthFormats): string | undefined {
  const minutes = statedMinutes(text);
  if (minutes !== undefined && minutes > 0) return formats.duration(minutes * 60);
  const [, amount, word] = /^(\d+)\s*(\p{L}+)$/u.exec(text?.trim() ?? '') ?? [];
  const unit = inDays.find(([known]) => known.test(word ?? ''))?.[1];
  return unit === undefined ? text : (formats.quantity(Number(amount), unit) ?? text);
}

function inWords(given: string): number | undefined {
  if (!/^(?:\d+(?:[.,]\d+)?\s*\p{L}+\.?\s*)+$/u.test(given)) return undefined;
  let total = 0;
  for (const [, amount = '', unit = ''] of given.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu)) {
    const minutes = inMinutes.find(([word]) => word.test(unit))?.[1];
    if (minutes === undefined) return undefined;
    total += Number(amount.replace(',', '.')) * minutes;
  }
  return total;
}
