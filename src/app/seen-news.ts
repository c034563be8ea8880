import type { KnownAnswers } from '#offline/known-answers.ts';
import type { Store } from '#ui/store.ts';
import { createLiveStore } from './live-store.ts';

interface SeenNews {
  /** When the newest article was published that stood in the list on this device: milliseconds since the epoch; undefined before the first look, and until that is known. */
  readonly upTo: Store<number | undefined>;
  readonly see: (published: number) => void;
}

const key = 'seen news';
const made = new WeakMap<KnownAnswers, SeenNews>();

/** How far this learner has looked through the news on this device. The LMS keeps no such thing. */
export function seenNewsOf(kept: KnownAnswers): SeenNews {
  const known = made.get(kept);
  if (known) return known;
  const upTo = createLiveStore<number | undefined>(undefined);
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
  made.set(kept, news);
  return news;
}
