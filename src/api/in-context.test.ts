import { expect, test, vi } from 'vitest';
import { publicNews } from '#api/contract/news.ts';
import { enrollments } from '#api/contract/records.ts';
import { assignments } from '#api/contract/users.ts';
import type { LmsClient } from './client.ts';
import { inContext } from './in-context.ts';

function aClient() {
  const call = vi.fn(() => Promise.resolve({ value: undefined, problems: [] }));
  const feed = vi.fn(() => Promise.resolve({}));
  return { call, feed, client: { call, feed } as unknown as LmsClient };
}

test('each call says in which position it is made, and in whose place', async () => {
  const { call, client } = aClient();
  await inContext(client, { assignmentId: 'safety' }).call(enrollments, {});
  expect(call).toHaveBeenLastCalledWith(enrollments, { assignmentId: 'safety' }, undefined);
  await inContext(client, { onBehalfOf: 'omar' }).call(enrollments, {});
  expect(call).toHaveBeenLastCalledWith(enrollments, { onBehalfOf: 'omar' }, undefined);
});

test('a function that takes no position is not told one, and none of either hears nothing', async () => {
  const { call, feed, client } = aClient();
  await inContext(client, { assignmentId: 'safety' }).call(assignments, {});
  expect(call).toHaveBeenLastCalledWith(assignments, {}, undefined);
  await inContext(client, { onBehalfOf: 'omar' }).feed(publicNews, { format: 'atom' });
  expect(feed).toHaveBeenLastCalledWith(publicNews, { format: 'atom' }, undefined);
});

test('what a caller says itself counts', async () => {
  const { call, client } = aClient();
  await inContext(client, { onBehalfOf: 'omar' }).call(enrollments, { onBehalfOf: 'mia' });
  expect(call).toHaveBeenLastCalledWith(enrollments, { onBehalfOf: 'mia' }, undefined);
});
