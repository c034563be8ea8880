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

type Registered = Partial<Record<'active' | 'installing', Worker_>>;

/** A browser's side of service workers: what is registered before, what `register` does, and what is registered then. */
function aContainer({ before, register = 'works', after }: { before?: Registered; register?: 'works' | 'refuses' | 'hangs'; after?: Registered }): ServiceWorkerContainer & { asked: unknown[] } {
  const asked: unknown[] = [];
  let isRegistered = false;
  const works = async (): Promise<Registered | undefined> => {
    await new Promise((resolve) => setTimeout(resolve));
    isRegistered = true;
    return after;
  };
  const answers = { works, refuses: () => Promise.reject(new TypeError('no network')), hangs: () => new Promise(() => undefined) };
  return {
    asked,
    register: (...values: unknown[]) => {
      asked.push(values);
      return answers[register]();
    },
    getRegistration: () => Promise.resolve(isRegistered ? after : before),
  } as unknown as ServiceWorkerContainer & { asked: unknown[] };
}

test('a worker that a course has taken away is registered anew, past every cache', async () => {
  const container = aContainer({ after: { active: new Worker_() } });
  expect(await contentWorkerIsActive(container)).toBe(true);
  expect(container.asked).toEqual([['/player/worker.js', { scope: '/player/', updateViaCache: 'none' }]]);
});

test.for(['refuses', 'hangs'] as const)('without a network, or with one that never answers, the worker that is on the device is enough: registering %s', async (register) => {
  const container = aContainer({ register, before: { active: new Worker_() } });
  expect(await contentWorkerIsActive(container)).toBe(true);
  // Asked all the same: a course may have begun to take it away.
  expect(container.asked).toHaveLength(1);
});

test('the first start waits until the worker has everything and is active', async () => {
  const installing = new Worker_();
  const isActive = contentWorkerIsActive(aContainer({ after: { installing } }));
  await Promise.resolve();
  setTimeout(() => installing.becomes('activated'));
  expect(await isActive).toBe(true);
});

test('a browser that refuses, fails to install, or knows no workers is said so', async () => {
  expect(await contentWorkerIsActive(aContainer({ register: 'refuses' }))).toBe(false);
  expect(await contentWorkerIsActive(undefined)).toBe(false);
  const installing = new Worker_();
  const isActive = contentWorkerIsActive(aContainer({ after: { installing } }));
  setTimeout(() => installing.becomes('redundant'));
  expect(await isActive).toBe(false);
});
