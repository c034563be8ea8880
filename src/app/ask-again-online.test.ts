import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { askAgainOnline } from './ask-again-online.ts';
import { createLiveStore } from './live-store.ts';

function shown(queries: QueryClient, key: string, { staleTime = Infinity, meta = {} }: { readonly staleTime?: number; readonly meta?: Record<string, unknown> } = {}) {
  const ask = vi.fn<() => Promise<string>>(() => Promise.resolve(key));
  const show = (): void => onTestFinished(new QueryObserver(queries, { queryKey: [key], queryFn: ask, staleTime, meta, retry: false, networkMode: 'always' }).subscribe(() => undefined));
  return { ask, show };
}

test('a page that failed without a network comes by itself when there is one again', async () => {
  const queries = new QueryClient();
  const isOnline = createLiveStore(false);
  onTestFinished(askAgainOnline(queries, isOnline));
  const page = shown(queries, 'page');
  page.ask.mockRejectedValueOnce(new Error('no network'));
  page.show();
  await vi.waitFor(() => expect(queries.getQueryState(['page'])?.status).toBe('error'));
  isOnline.set(true);
  await vi.waitFor(() => expect(queries.getQueryData(['page'])).toBe('page'));
});

test('what is old is asked for again, what is fresh or of this device is not', async () => {
  const queries = new QueryClient();
  const isOnline = createLiveStore(false);
  onTestFinished(askAgainOnline(queries, isOnline));
  const [old, fresh, own] = [shown(queries, 'old', { staleTime: 0 }), shown(queries, 'fresh'), shown(queries, 'own', { staleTime: 0, meta: { isOfThisDevice: true } })];
  for (const one of [old, fresh, own]) one.show();
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0));
  isOnline.set(true);
  await vi.waitFor(() => expect(old.ask).toHaveBeenCalledTimes(2));
  expect([fresh.ask, own.ask].map((ask) => ask.mock.calls.length)).toEqual([1, 1]);
});
