import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LmsClient } from '#api/client.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { createLiveStore } from './live-store.ts';
import { readMessagesOf } from './read-messages.ts';

async function aSpace(learner = freshLearner()) {
  const db = await openLearnerDb(learner);
  onTestFinished(() => db.close());
  const queries = new QueryClient();
  queries.setQueryData(['mailbox'], { value: { messages: [{ id: 'A', subject: 'Welcome', read: false }] }, asOf: 1 });
  return { db, queries, client: {} as LmsClient, as: {}, hasEnded: createLiveStore(false) };
}

test('what is read shows at once, and waits to be sent once, network or not', async () => {
  const space = await aSpace();
  const messages = readMessagesOf(space);
  const marking = messages.markRead(['A', 'B']);
  expect([...messages.opened.get()]).toEqual(['A', 'B']);
  await marking;
  await messages.markRead(['A']);
  expect((await space.db.getAll('calls')).toSorted((one, other) => one.seq - other.seq).map(({ kind, subject, parameters }) => [kind, subject, parameters])).toEqual([
    ['markRead', 'Welcome', { messageId: 'A' }],
    ['markRead', '', { messageId: 'B' }],
  ]);
});

test('after the next start it is still read', async () => {
  const learner = freshLearner();
  await readMessagesOf(await aSpace(learner)).markRead(['A']);
  const messages = readMessagesOf(await aSpace(learner));
  await vi.waitFor(() => expect([...messages.opened.get()]).toEqual(['A']));
});
