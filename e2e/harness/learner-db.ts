import type { Page } from '@playwright/test';
import type { StoredCall } from '#offline/calls/stored-call.ts';
import type { KeptCourse, Launch, OutboxEntry, Sitting } from '#offline/learner-schema.ts';

interface Stores {
  readonly courses: KeptCourse;
  readonly launches: Launch;
  readonly sittings: Sitting;
  readonly outbox: OutboxEntry;
  readonly calls: StoredCall;
}

/** Everything in one store of a learner's database, read past the app: what is really on this device. Where several learners have one, `userId` says whose. */
export async function readLearnerStore<Name extends keyof Stores>(page: Page, store: Name, userId = ''): Promise<readonly Stores[Name][]> {
  return page.evaluate(async ([name, user]) => {
    const found = (await indexedDB.databases()).find((one) => one.name?.startsWith('haversack-learner.') && one.name.endsWith(user));
    if (!found?.name) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(found.name ?? '');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    try {
      return await new Promise<never[]>((resolve, reject) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.addEventListener('success', () => resolve(request.result as never[]));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    } finally {
      db.close();
    }
  }, [store, userId === '' ? '' : `.${userId}`] as const);
}

/** The names of all databases of the page's origin, and how many chunks of packages they hold: what a cancelled or refused download must not leave. */
export async function countChunks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const exists = (await indexedDB.databases()).some((one) => one.name === 'haversack-chunks');
    if (!exists) return 0;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('haversack-chunks');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    try {
      return await new Promise<number>((resolve, reject) => {
        const request = db.transaction('chunks').objectStore('chunks').count();
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not counted')));
      });
    } finally {
      db.close();
    }
  });
}
