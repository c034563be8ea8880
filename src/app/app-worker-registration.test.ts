import { expect, test, vi } from 'vitest';
import { appWorkerOf } from './app-worker-registration.ts';

/** A browser's worker container and registration, as far as the flow looks at them. */
function browserWith({ controller = true, waiting = false } = {}) {
  const container = Object.assign(new EventTarget(), { controller: controller ? ({} as ServiceWorker) : null });
  const postMessage = vi.fn();
  const registration = Object.assign(new EventTarget(), { waiting: waiting ? ({ postMessage } as unknown as ServiceWorker) : null, installing: null as ServiceWorker | null });
  const reload = vi.fn();
  const worker = appWorkerOf(registration, container, reload);
  const change = (): boolean => container.dispatchEvent(new Event('controllerchange'));
  return { registration, postMessage, reload, worker, change };
}

test('another page took the new version over: this one offers to reload, and does not do so by itself', () => {
  const { worker, change, reload } = browserWith({ waiting: true });
  const tell = vi.fn();
  worker.onUpdateReady(tell);
  tell.mockClear();
  change();
  expect(tell).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('who asks later hears of it too, and the offer reloads at once: nothing waits any more', () => {
  const { worker, change, reload } = browserWith();
  change();
  const tell = vi.fn();
  worker.onUpdateReady(tell);
  expect(tell).toHaveBeenCalledOnce();
  worker.takeOver();
  expect(reload).toHaveBeenCalledOnce();
});

test('the first worker that claims a page is no update', () => {
  const { worker, change, reload } = browserWith({ controller: false });
  const tell = vi.fn();
  worker.onUpdateReady(tell);
  change();
  expect([tell.mock.calls, reload.mock.calls]).toEqual([[], []]);
  change();
  expect(tell).toHaveBeenCalledOnce();
});

test('the page that takes over reloads when the new version has', () => {
  const { worker, change, reload, postMessage } = browserWith({ waiting: true });
  worker.takeOver();
  expect(postMessage).toHaveBeenCalledWith('take-over');
  expect(reload).not.toHaveBeenCalled();
  change();
  expect(reload).toHaveBeenCalledOnce();
});

test('a version that has been installed meanwhile is told of', () => {
  const { worker, registration } = browserWith();
  const tell = vi.fn();
  worker.onUpdateReady(tell);
  const installing = Object.assign(new EventTarget(), { state: 'installed' });
  registration.installing = installing as unknown as ServiceWorker;
  registration.dispatchEvent(new Event('updatefound'));
  installing.dispatchEvent(new Event('statechange'));
  expect(tell).toHaveBeenCalledOnce();
});
