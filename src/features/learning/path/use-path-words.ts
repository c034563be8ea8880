import { useWords } from '#i18n/use-words.ts';
import type { PathStop } from '#courses/learners-path.ts';
import type { Tone } from '#ui/chip.tsx';
import { useNow } from '#ui/use-now.ts';
import { useDueWords } from '../use-due-words.ts';

interface Said {
  readonly words: string;
  readonly tone: Tone;
}

interface PathWords {
  /** When it is due, in words; undefined where nobody set a date, or where it is done. */
  readonly dueOf: (stop: PathStop) => Said | undefined;
  /** What it is waiting for, how far it is, when it was done. */
  readonly stateOf: (stop: PathStop) => Said;
  /** The middle one is the rule, and not said. */
  readonly priorityOf: (stop: PathStop) => string | undefined;
  readonly validityOf: (stop: PathStop) => Said | undefined;
}

const dayMs = 86_400_000;

/** A stop of the path in words. */
export function usePathWords(): PathWords {
  const now = useNow();
  const { t, formats, wordOf } = useWords();
  const dueWords = useDueWords(now);
  return {
    dueOf: ({ due, state }) => (state === 'done' ? undefined : dueWords(due)),
    stateOf: ({ state, status, completed, after }) => {
      if (state === 'done') return { words: completed === undefined ? t('path.done') : t('path.doneOn', { day: formats.day(completed, now) }), tone: 'good' };
      if (state === 'locked') return { words: t('path.after', { titles: formats.names(after) }), tone: 'plain' };
      if (state === 'begun') return { words: status === undefined || status === 'enrolled' ? t('path.enrolled') : wordOf('status', status), tone: 'accent' };
      return { words: t(`path.${state}`), tone: 'plain' };
    },
    priorityOf: ({ priority, state }) => (state !== 'done' && (priority === 'high' || priority === 'low') ? t(`path.${priority}`) : undefined),
    validityOf: ({ expires }) => {
      if (expires === undefined) return undefined;
      const day = formats.day(expires, now);
      return expires < now ? { words: t('path.ranOut', { day }), tone: 'bad' } : { words: t('path.validUntil', { day }), tone: expires - now < 60 * dayMs ? 'due' : 'plain' };
    },
  };
}
