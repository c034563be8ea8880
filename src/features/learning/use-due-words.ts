import type { ToDoReason } from '#courses/to-do-row.ts';
import { useWords } from '#i18n/use-words.ts';
import type { Tone } from '#ui/chip.tsx';

const dayMs = 86_400_000;

/** Why a course is to do, in words; undefined where its state says it. */
export function useReasonWords(now: number): (reason: ToDoReason | undefined) => { readonly words: string; readonly tone: Tone } | undefined {
  const { t, formats } = useWords();
  const dueWords = useDueWords(now);
  return (reason) => {
    if (reason?.kind === 'ran-out') return { words: t('path.ranOut', { day: formats.day(reason.expires, now) }), tone: 'bad' };
    if (reason?.kind === 'runs-out') return { words: t('path.runsOut', { day: formats.day(reason.expires, now) }), tone: 'due' };
    if (reason?.kind === 'today') return { words: t('toDo.today', { time: formats.time(reason.start) }), tone: 'due' };
    const due = dueWords(reason?.due);
    if (due || reason?.kind !== 'open' || reason.start === undefined) return due;
    return { words: t('toDo.date', { at: formats.day(reason.start, now) }), tone: 'plain' };
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
