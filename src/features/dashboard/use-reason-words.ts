import type { ToDoReason } from '#courses/to-do-row.ts';
import { useWords } from '#i18n/use-words.ts';

interface ReasonWords {
  readonly words: string;
  readonly tone: 'bad' | 'due' | 'plain';
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
const daysFrom = (now: number, at: number): number => Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);

/** Why something is to do, in words; days as people count them. */
export function useReasonWords(now: number): (reason: ToDoReason) => ReasonWords {
  const { t, formats } = useWords();
  const dueWords = (due: number): string => {
    const days = daysFrom(now, due);
    if (days === 0) return t('toDo.dueToday');
    return days === 1 ? t('toDo.dueTomorrow') : t('toDo.due', { day: formats.day(due, now) });
  };
  return (reason) => {
    if (reason.kind === 'overdue') return { words: t('toDo.overdue', { day: formats.day(reason.due, now) }), tone: 'bad' };
    if (reason.kind === 'ran-out') return { words: t('toDo.ranOut', { day: formats.day(reason.expires, now) }), tone: 'bad' };
    if (reason.kind === 'runs-out') return { words: t('toDo.runsOut', { day: formats.day(reason.expires, now) }), tone: 'due' };
    if (reason.kind === 'today') return { words: t('toDo.today', { time: formats.time(reason.start) }), tone: 'due' };
    if (reason.kind === 'due') return { words: dueWords(reason.due), tone: 'due' };
    if (reason.kind === 'started') return { words: t('toDo.started'), tone: 'plain' };
    if (reason.start !== undefined) return { words: t('toDo.date', { at: formats.day(reason.start, now) }), tone: 'plain' };
    return { words: reason.due === undefined ? t('toDo.open') : dueWords(reason.due), tone: 'plain' };
  };
}
