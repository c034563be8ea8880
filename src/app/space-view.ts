import { QueryClient } from '@tanstack/react-query';
import type { Downloads } from '#offline/downloads/downloads.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { KeptTelling } from '#sync/keep-telling.ts';
import type { Store } from '#ui/store.ts';
import { askAgainOnline } from './ask-again-online.ts';
import { shouldRetry } from './error-policy.ts';
import { keepAnswers, recallAnswers } from './keep-answers.ts';
import { askAgainForLearning } from './queries/changed-by-learning.ts';
import { historyKey } from './sync-deps.ts';

interface ViewEnv {
  readonly answers: KnownAnswers;
  readonly dbName: string;
  readonly downloads: Pick<Downloads, 'subscribe'>;
  readonly telling: Pick<KeptTelling, 'getState' | 'subscribe'>;
  readonly isOnline: Store<boolean>;
}

/** What the LMS told somebody who is here, with its own walls: the answers of one view are never another's. */
export interface SpaceView {
  readonly queries: QueryClient;
  readonly close: () => void;
}

/** Opens with what is known, and keeps it as it comes. */
export async function openView({ answers, dbName, downloads, telling, isOnline }: ViewEnv): Promise<SpaceView> {
  const queries = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: shouldRetry, staleTime: 30_000, gcTime: Infinity } },
  });
  await recallAnswers(queries, answers);

  // What is read from this device follows what happens on it.
  const readAgain = (): void => {
    for (const queryKey of [['here'], historyKey]) void queries.invalidateQueries({ queryKey });
  };
  let { lastToldAt } = telling.getState();
  const followTelling = (): void => {
    const now = telling.getState().lastToldAt;
    if (now === lastToldAt) return;
    lastToldAt = now;
    // The LMS took something over: its records are not what they were.
    void askAgainForLearning(queries);
  };
  const stops = [keepAnswers(queries, answers), askAgainOnline(queries, isOnline), onOutboxChange(dbName, readAgain), downloads.subscribe(readAgain), telling.subscribe(followTelling)];
  return {
    queries,
    close: () => {
      for (const stop of stops) stop();
      queries.clear();
    },
  };
}
