import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { LmsClient } from '#api/client.ts';
import type { Mailbox } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import { createLiveStore } from './live-store.ts';
import { readMessagesOf } from './read-messages.ts';

const known: Known<Mailbox> = { value: { messages: ['A', 'B', 'C'].map((id) => ({ id, subject: id, read: false })) }, asOf: 1 };

function space(call: (id: string) => Promise<unknown>, isOnline = true) {
  const queries = new QueryClient();
  queries.setQueryData(['mailbox'], known);
  const told = vi.fn((_fn: unknown, { id }: { id: string }) => call(id));
  const messages = readMessagesOf({ client: { call: told } as unknown as LmsClient, queries }, { isOnline: createLiveStore(isOnline) });
  const read = (): readonly string[] => (queries.getQueryData<Known<Mailbox>>(['mailbox'])?.value.messages ?? []).filter((message) => message.read).map(({ id }) => id);
  return { messages, told, read };
}

test('what is marked shows at once, before the LMS has answered', () => {
  const { messages, told } = space(() => new Promise(() => undefined));
  void messages.markRead(['A']);
  expect([...messages.opened.get()]).toEqual(['A']);
  expect(told).toHaveBeenCalledOnce();
});

test('what the LMS took is read in the list; the rest is counted', async () => {
  const { messages, read } = space((id) => (id === 'B' ? Promise.reject(new Error('busy')) : Promise.resolve({})));
  await expect(messages.markRead(['A', 'B', 'C'])).resolves.toBe(1);
  expect(read()).toEqual(['A', 'C']);
});

test('without a network nothing is sent, and what was opened shows as read', async () => {
  const { messages, told, read } = space(() => Promise.resolve({}), false);
  await expect(messages.markRead(['A'])).resolves.toBe(1);
  expect(told).not.toHaveBeenCalled();
  expect([...messages.opened.get()]).toEqual(['A']);
  expect(read()).toEqual([]);
});

test('what was marked in vain can be unread again', async () => {
  const { messages } = space(() => Promise.reject(new Error('busy')));
  await messages.markRead(['A', 'B']);
  messages.unmark(['A']);
  expect([...messages.opened.get()]).toEqual(['B']);
});
