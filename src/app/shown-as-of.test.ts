import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { shownAsOf } from './shown-as-of.ts';

test('offline a page is as old as the oldest that it shows; what stands on this device, or on another page, does not count', () => {
  const queries = new QueryClient();
  const know = (key: string, at: number): void => void queries.setQueryData([key], 'known', { updatedAt: at });
  know('elsewhere', 10);
  know('news', 30);
  know('records', 20);
  know('here', 5);
  expect(shownAsOf(queries)).toBeUndefined();
  const stops = ['news', 'records', 'here'].map((key) =>
    new QueryObserver(queries, { queryKey: [key], queryFn: () => 'asked anew', staleTime: Infinity, ...(key === 'here' && { meta: { isOfThisDevice: true } }) }).subscribe(() => undefined),
  );
  expect(shownAsOf(queries)).toBe(20);
  for (const stop of stops) stop();
});
