import { expect, test, vi } from 'vitest';
import { createReadStore } from './live-store.ts';

test('what changes while a screen reads is read once more, not lost and not in parallel', async () => {
  let tell = (): void => undefined;
  const waiting: ((value: number) => void)[] = [];
  const read = vi.fn<() => Promise<number>>(() => new Promise((resolve) => waiting.push(resolve)));
  const store = createReadStore(0, read, (again) => (tell = again));
  tell();
  tell();
  expect(read).toHaveBeenCalledTimes(1);
  waiting.shift()?.(1);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  waiting.shift()?.(2);
  await vi.waitFor(() => expect(store.get()).toBe(2));
  expect(read).toHaveBeenCalledTimes(2);
});

test('a reading that fails leaves the last value on the screen', async () => {
  let tell = (): void => undefined;
  const read = vi.fn<() => Promise<string>>().mockResolvedValueOnce('known').mockRejectedValueOnce(new Error('closed'));
  const store = createReadStore('', read, (again) => (tell = again));
  await vi.waitFor(() => expect(store.get()).toBe('known'));
  tell();
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  expect(store.get()).toBe('known');
});
