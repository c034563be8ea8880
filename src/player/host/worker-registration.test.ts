import { expect, test } from 'vitest';
import { contentWorkerIsActive } from './worker-registration.ts';

type State = 'installing' | 'activated' | 'redundant';

class Worker_ extends EventTarget {
  state: State = 'installing';
  becomes(state: State): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** A browser's side of service workers: what `register` does, and what is registered then. */
function aContainer({ refuses = false, registration }: { refuses?: boolean; registration?: Partial<Record<'active' | 'installing', Worker_>> }): ServiceWorkerContainer & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    register: (...values: unknown[]) => {
      asked.push(values);
      return refuses ? Promise.reject(new TypeError('no network')) : Promise.resolve(registration);
    },
    getRegistration: () => Promise.resolve(registration),
  } as unknown as ServiceWorkerContainer & { asked: unknown[] };
}

test('the worker is registered anew at each start, past every cache', async () => {
  const container = aContainer({ registration: { active: new Worker_() } });
  expect(await contentWorkerIsActive(container)).toBe(true);
  expect(container.asked).toEqual([['/player/worker.js', { scope: '/player/', updateViaCache: 'none' }]]);
});

test('without a network the worker that is on the device is enough', async () => {
  expect(await contentWorkerIsActive(aContainer({ refuses: true, registration: { active: new Worker_() } }))).toBe(true);
});

test('the first start waits until the worker has everything and is active', async () => {
  const installing = new Worker_();
  const isActive = contentWorkerIsActive(aContainer({ registration: { installing } }));
  await Promise.resolve();
  setTimeout(() => installing.becomes('activated'));
  expect(await isActive).toBe(true);
});

test('a browser that refuses, fails to install, or knows no workers is said so', async () => {
  expect(await contentWorkerIsActive(aContainer({ refuses: true }))).toBe(false);
  expect(await contentWorkerIsActive(undefined)).toBe(false);
  const installing = new Worker_();
  const isActive = contentWorkerIsActive(aContainer({ registration: { installing } }));
  setTimeout(() => installing.becomes('redundant'));
  expect(await isActive).toBe(false);
});
