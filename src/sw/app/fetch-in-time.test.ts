import { afterEach, expect, test, vi } from 'vitest';
import { fetchInTime } from './fetch-in-time.ts';

/** A network that takes a request and answers only when it is given up. */
const silent: typeof fetch = (_input, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError'))));

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a network that never answers is given up after half a minute', async () => {
  vi.useFakeTimers();
  vi.spyOn(globalThis, 'fetch').mockImplementation(silent);
  const asked = fetchInTime('/a.png').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await asked).toHaveProperty('message', 'gone');
});

test('who asked may give it up before, and an answer that has begun may take its time', async () => {
  const who = new AbortController();
  vi.spyOn(globalThis, 'fetch').mockImplementation(silent);
  const asked = fetchInTime(new Request('/a.png', { signal: who.signal }));
  who.abort();
  await expect(asked).rejects.toThrow('gone');

  vi.useFakeTimers();
  let signal: AbortSignal | null | undefined;
  vi.mocked(fetch).mockImplementation((_input, init) => {
    signal = init?.signal;
    return Promise.resolve(new Response('slow'));
  });
  await fetchInTime('/a.png');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(signal?.aborted).toBe(false);
});
