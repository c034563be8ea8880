import { QueryClient } from '@tanstack/react-query';
import type { Downloads } from '#offline/downloads/downloads.ts';
import type { KnownAnswers } from '#offline/known-answers.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { KeptTelling } from '#sync/keep-telling.ts';
import type { Store } from '#ui/store.ts';
import { askAgainOnline } from './ask-again-online.ts';
import { shouldRetry } from './error-policy.ts';
import { gathered } from './gathered.ts';
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

/** Each step of a telling changes the outbox: what shows it is read again this often at most. */
const readWithinMs = 400;
/** Each entry that is told changes what the LMS would answer: it is asked this often at most. */
const askWithinMs = 5_000;

/** Opens with what is known, and keeps it as it comes. */
export async function openView({ answers, dbName, downloads, telling, isOnline }: ViewEnv): Promise<SpaceView> {
  const queries = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: shouldRetry, staleTime: 30_000, gcTime: Infinity } },
  });
  await recallAnswers(queries, answers);

  // What is read from this device follows what happens on it.
  const readAgain = gathered(() => {
    for (const queryKey of [['here'], historyKey]) void queries.invalidateQueries({ queryKey });
  }, readWithinMs);
  // The LMS took something over: its records are not what they were.
  const askAgain = gathered(() => void askAgainForLearning(queries), askWithinMs);
  let { lastToldAt } = telling.getState();
  const followTelling = (): void => {
    const now = telling.getState().lastToldAt;
    if (now === lastToldAt) return;
    lastToldAt = now;
    askAgain();
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
