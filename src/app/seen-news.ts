import type { IDBPDatabase } from 'idb';
import { knownAnswers } from '#offline/known-answers.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import type { Store } from '#ui/store.ts';
import { createLiveStore } from './live-store.ts';

interface SeenNews {
  /** When the newest article was published that stood in the list on this device: milliseconds since the epoch; undefined before the first look, and until that is known. */
  readonly upTo: Store<number | undefined>;
  readonly see: (published: number) => void;
}

type Db = IDBPDatabase<LearnerDb>;

const key = 'seen news';
const made = new WeakMap<Db, SeenNews>();

/** How far this learner has looked through the news on this device. The LMS keeps no such thing. */
export function seenNewsOf(db: Db): SeenNews {
  const known = made.get(db);
  if (known) return known;
  const upTo = createLiveStore<number | undefined>(undefined);
  const kept = knownAnswers(db);
  const recall = async (): Promise<void> => {
    const value = (await kept.get(key))?.value;
    if (typeof value === 'number') upTo.set(Math.max(value, upTo.get() ?? 0));
  };
  // What cannot be read or kept only shows a count too many, or none.
  void recall().catch(() => undefined);
  const news: SeenNews = {
    upTo,
    see: (published) => {
      if (published <= (upTo.get() ?? 0)) return;
      upTo.set(published);
      void kept.set(key, published).catch(() => undefined);
    },
  };
  made.set(db, news);
  return news;
}
