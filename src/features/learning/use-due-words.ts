import { useWords } from '#i18n/use-words.ts';
import type { Tone } from '#ui/chip.tsx';

const dayMs = 86_400_000;

/** That something runs out, or ran out, in words. */
export function useExpiryWords(now: number): (expires: number | undefined) => { readonly words: string; readonly tone: Tone } | undefined {
  const { t, formats } = useWords();
  return (expires) => {
    if (expires === undefined) return undefined;
    const day = formats.day(expires, now);
    return expires < now ? { words: t('path.ranOut', { day }), tone: 'bad' } : { words: t('path.runsOut', { day }), tone: 'due' };
  };
}

/** A due date in words, as days are counted by people: today, tomorrow, the day, or since when it is overdue. Undefined where there is none. */
export function useDueWords(now: number): (due: number | undefined) => { readonly words: string; readonly tone: Tone } | undefined {
  const { t, formats } = useWords();
  const today = new Date(now).setHours(0, 0, 0, 0);
  return (due) => {
    if (due === undefined) return undefined;
    const days = Math.round((new Date(due).setHours(0, 0, 0, 0) - today) / dayMs);
    if (due < now && days < 0) return { words: t('path.overdue', { day: formats.day(due, now) }), tone: 'bad' };
    if (days === 0) return { words: t('path.dueToday'), tone: 'due' };
    if (days === 1) return { words: t('path.dueTomorrow'), tone: 'due' };
    return { words: t('path.due', { day: formats.day(due, now) }), tone: days <= 7 ? 'due' : 'plain' };
  };
}
