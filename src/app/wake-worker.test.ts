import { expect, onTestFinished, test, vi } from 'vitest';
import type { SyncState } from '#sync/sync-state.ts';
import { createLiveStore } from './live-store.ts';
import { wakeWorker } from './wake-worker.ts';

const counts = { open: 0, unsure: 0, refused: 0, parked: 0, lastToldAt: undefined };
const idle = (waiting: number): SyncState => ({ phase: 'idle', waiting, ...counts });

function aPage(first: SyncState, registration: object | undefined) {
  const state = createLiveStore(first);
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const stop = wakeWorker({ telling: { getState: state.get, subscribe: state.subscribe }, page, registration: () => Promise.resolve(registration) });
  const look = (visibilityState: string): void => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { state, look, stop };
}
const aBrowser = () => ({ sync: { register: vi.fn(() => Promise.resolve()) }, periodicSync: { register: vi.fn(() => Promise.reject(new DOMException('', 'NotAllowedError'))) } });

test('what waits while nobody looks is left to the worker: the browser is asked once, and again for the next time', async () => {
  const browser = aBrowser();
  const { state, look } = aPage(idle(0), browser);
  look('hidden');
  state.set(idle(2));
  state.set(idle(1));
  await vi.waitFor(() => expect(browser.sync.register.mock.calls).toEqual([['haversack-tell']]));
  state.set(idle(0));
  state.set(idle(1));
  await vi.waitFor(() => expect(browser.sync.register).toHaveBeenCalledTimes(2));
  expect(browser.periodicSync.register).toHaveBeenCalledOnce();
});

test('a page that is seen tells by itself; the worker is asked for only where its tries fail', async () => {
  const browser = aBrowser();
  const { state, stop } = aPage(idle(2), browser);
  state.set({ phase: 'telling', waiting: 2, ...counts });
  expect(browser.sync.register).not.toHaveBeenCalled();
  state.set({ phase: 'waiting', because: 'offline', waiting: 2, ...counts });
  await vi.waitFor(() => expect(browser.sync.register).toHaveBeenCalledOnce());
  stop();
  state.set(idle(0));
  state.set({ phase: 'waiting', because: 'offline', waiting: 2, ...counts });
  await Promise.resolve();
  expect(browser.sync.register).toHaveBeenCalledOnce();
});

test('a browser without it, or that does not allow it, is no error', async () => {
  const unheard = vi.fn();
  addEventListener('unhandledrejection', unheard);
  onTestFinished(() => removeEventListener('unhandledrejection', unheard));
  for (const registration of [undefined, {}, { sync: { register: () => Promise.reject(new DOMException('', 'NotAllowedError')) } }]) {
    aPage(idle(1), registration).look('hidden');
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(unheard).not.toHaveBeenCalled();
});
