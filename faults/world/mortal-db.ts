import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { never, type Life } from './life.ts';

/** The database as one life of the app sees it: a transaction that was begun ends as the browser ends it, after death none begins. */
export function mortalDb(db: IDBPDatabase<LearnerDb>, life: Life): IDBPDatabase<LearnerDb> {
  return new Proxy(db, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const isWrite = (property === 'transaction' && given[1] === 'readwrite') || property === 'put' || property === 'delete';
        if (isWrite) life.moment('write');
        if (life.isOver) {
          if (property !== 'transaction') return never();
          throw new Error('The app is dead.');
        }
        const answer: unknown = Reflect.apply(value, target, given);
        if (isWrite && property === 'transaction') void (answer as { done: Promise<void> }).done.then(() => life.moment('written'), () => undefined);
        return answer;
      };
    },
  });
}
