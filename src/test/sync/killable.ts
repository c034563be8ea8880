import type { IDBPDatabase } from 'idb';
import type { LearnerDb } from '#offline/learner-schema.ts';
import type { LmsForTelling } from '#sync/lms-for-telling.ts';

/** A process that dies at a given moment: from then on nothing of it reaches the LMS or the disk. */
export interface Killable {
  readonly lms: LmsForTelling;
  readonly db: IDBPDatabase<LearnerDb>;
  /** How many moments it has lived through. */
  readonly moments: number;
  readonly isDead: boolean;
}

/** Moments are: before and after each request, and before each write to the database. The first is 1. */
export function killedAt(moment: number, lms: LmsForTelling, db: IDBPDatabase<LearnerDb>): Killable {
  let moments = 0;
  const live = (): void => {
    moments += 1;
    if (moments >= moment) throw new Error('killed');
  };
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    live();
    const answer = await work();
    live();
    return answer;
  };
  const dying = new Proxy(db, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (property === 'transaction' && given[1] === 'readwrite') live();
        return Reflect.apply(value, target, given);
      };
    },
  });
  return {
    get moments() {
      return moments;
    },
    get isDead() {
      return moments >= moment;
    },
    db: dying,
    lms: {
      call: (fn, parameters, options) => through(() => lms.call(fn, parameters, options)),
      me: (signal) => through(() => lms.me(signal)),
      look: (enrollmentId, signal) => through(() => lms.look(enrollmentId, signal)),
      launchTracker: (launch) => through(() => lms.launchTracker(launch)),
      hacpInfo: (item, signal) => through(() => lms.hacpInfo(item, signal)),
      hacp: (session, message, signal) => through(() => lms.hacp(session, message, signal)),
    },
  };
}
