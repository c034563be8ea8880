import { useWords } from '#i18n/use-words.ts';
import { useNow } from '#ui/use-now.ts';

/** Today, Yesterday, else the day of the calendar, in the zone that this device is in. */
export function useDayName(): (at: number | undefined) => string {
  const { formats, language } = useWords();
  const now = useNow();
  return (at) => {
    if (at === undefined) return '–';
    const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
    const name = days === 0 || days === 1 ? formats.fromNow(at, now) : formats.dates.day(at, now);
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  };
}
