import type { RecentSearches } from '#features/search/search-deps.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createLiveStore } from './live-store.ts';

const key = 'recent searches';
const most = 10;

const made = new WeakMap<LearnerSpace, RecentSearches>();

/** A learner's last ten searches, kept on this device alone. */
export function recentSearchesOf(space: LearnerSpace): RecentSearches {
  const recent = made.get(space) ?? createRecentSearches(space.answers);
  made.set(space, recent);
  return recent;
}

/** The last one first; the same text once. */
export function createRecentSearches(answers: KnownAnswers): RecentSearches {
  const store = createLiveStore<readonly string[]>([]);
  const keep = (searches: readonly string[]): void => {
    store.set(searches);
    void answers.set(key, searches).catch(() => undefined);
  };
  void answers.get(key).then(
    (kept) => store.get().length === 0 && kept && store.set(kept.value as readonly string[]),
    () => undefined,
  );
  return {
    get: store.get,
    subscribe: store.subscribe,
    remember: (text) => {
      const searched = text.trim();
      if (searched !== '') keep([searched, ...store.get().filter((before) => before !== searched)].slice(0, most));
    },
    forget: (text) => keep(store.get().filter((before) => before !== text)),
  };
}
