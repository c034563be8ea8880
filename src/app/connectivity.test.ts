import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchConnectivity } from './connectivity.ts';

/** What answers on this network: the test changes it. */
let answer: (path: string) => Response | Promise<never> = () => new Response('haversack');
const lost = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));
const page = (): Response => new Response('<!doctype html><p>Welcome', { headers: { 'content-type': 'text/html' } });
const asked = vi.fn<(path: string) => void>();

beforeEach(() => {
  asked.mockClear();
  vi.stubGlobal('fetch', (input: string) => {
    asked(input);
    return answer(input);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('[S8] a browser that says there is a network where there is none is not believed once a request could not be made', async () => {
  answer = lost;
  const { network, isOnline, fetch } = watchConnectivity();
  expect(network.get()).toBe('online');
  await expect(fetch('/ekp/api/me')).rejects.toThrow('Failed to fetch');
  expect([network.get(), isOnline.get()]).toEqual(['offline', false]);
});

test('[S8] a browser that says there is no network where there is one is not believed: it is asked at the start, and whenever somebody wants a try', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  answer = lost;
  const { network, askProbe } = watchConnectivity();
  expect(network.get()).toBe('offline');
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith('/probe.txt'));
  expect(await askProbe()).toBe('nothing');
  answer = () => new Response('haversack');
  expect(await askProbe()).toBe('ours');
  expect(network.get()).toBe('online');
});

test('[S8] a network that answers everything with a page is no way to the LMS until our own file comes through', async () => {
  answer = page;
  const { network, isOnline, fetch, askProbe } = watchConnectivity();
  expect(await askProbe()).toBe('portal');
  expect([network.get(), isOnline.get()]).toEqual(['portal', false]);
  await fetch('/ekp/api/me');
  await vi.waitFor(() => expect(asked.mock.calls.filter(([path]) => path === '/probe.txt').length).toBe(2));
  expect(network.get()).toBe('portal');
  answer = () => new Response('haversack');
  await fetch('/ekp/api/me');
  await vi.waitFor(() => expect(network.get()).toBe('online'));
});
