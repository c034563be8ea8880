import type { QueryClient } from '@tanstack/react-query';
import type { KnownAnswers } from '#offline/known-answers.ts';

// Another version of the app may have kept answers in another shape: it counts up with every change of one, and what is older is forgotten.
const version = 2;
const prefix = `query ${version} `;

/** Puts what the LMS answered before into the query cache, with the time it was heard: the first picture of every screen, also offline. */
export async function recallAnswers(queries: QueryClient, answers: KnownAnswers): Promise<void> {
  for (const { key, value, at } of await answers.entries('query ')) {
    if (key.startsWith(prefix)) queries.setQueryData(JSON.parse(key.slice(prefix.length)) as readonly unknown[], value, { updatedAt: at });
    else await answers.remove(key);
  }
}

/** What the LMS no longer has is not recalled at the next start. */
export const forgetAnswer = (answers: KnownAnswers, queryKey: readonly unknown[]): Promise<void> => answers.remove(prefix + JSON.stringify(queryKey));

/** Keeps every answer of the LMS on this device as it comes. Returns the way to stop. */
export function keepAnswers(queries: QueryClient, answers: KnownAnswers): () => void {
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual || event.query.meta?.['isOfThisDevice']) return;
    // What cannot be stored now can be asked for again: nothing of the learner's own is in here.
    void answers.set(prefix + JSON.stringify(event.query.queryKey), event.query.state.data).catch(() => undefined);
  });
}
