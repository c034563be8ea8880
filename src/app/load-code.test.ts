import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import { mailbox } from '#api/contract/community.ts';
import { publicNews } from '#api/contract/news.ts';
import { loadCode } from './load-code.ts';
import { lmsFeedQueryLater, lmsQueryLater } from './queries/lms-query.ts';

const notFetched = new TypeError('Failed to fetch dynamically imported module');
const client = () => ({ call: vi.fn(() => Promise.resolve({ value: { messages: [] }, problems: [] })), feed: vi.fn(() => Promise.resolve({ items: [] })) });
type Asking = Parameters<typeof lmsQueryLater>[0];

test('code that does not come is a missing network, and the next call tries again', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(notFetched).mockResolvedValue('here');
  await expect(loadCode(load)).rejects.toMatchObject({ name: 'ApiError', reason: 'offline', didReachLms: 'no', cause: notFetched });
  await expect(loadCode(load)).resolves.toBe('here');
});

test.for(['call', 'feed'] as const)('a query whose description does not come fails as offline, and a retry loads and asks (%s)', async (kind) => {
  const lms = client();
  const space = { client: lms } as unknown as Asking;
  const failing = <Fn>(fn: Fn) => vi.fn(() => Promise.resolve(fn)).mockImplementationOnce(() => Promise.reject(notFetched));
  const query = kind === 'call' ? lmsQueryLater(space, 'mailbox', failing(mailbox), {}) : lmsFeedQueryLater(space, 'publicNews', failing(publicNews), { format: 'atom' });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const ask = (): Promise<unknown> => queries.fetchQuery(query as Parameters<typeof queries.fetchQuery>[0]);
  const error = await ask().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ reason: 'offline' });
  expect(lms[kind]).not.toHaveBeenCalled();
  await expect(ask()).resolves.toMatchObject({ value: {} });
  expect(lms[kind]).toHaveBeenCalledOnce();
});
