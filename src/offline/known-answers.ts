import type { IDBPDatabase } from 'idb';
import type { KnownAnswer, LearnerDb } from './learner-schema.ts';

type Db = IDBPDatabase<LearnerDb>;

/** What was last heard about something, for the first picture of a screen and for offline. Made like the storage of a query persister. */
export interface KnownAnswers {
  readonly get: (key: string) => Promise<KnownAnswer | undefined>;
  /** `value` is anything that can be cloned (no functions). It may be lost in a power cut: it can be asked for again. */
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** All whose key begins so; all of them without. */
  readonly entries: (prefix?: string) => Promise<readonly KnownAnswer[]>;
}

/** How the keys begin of what was heard in another position or in another's place. */
const wall = 'as ';

/** What such a key is behind its wall: how `knownAnswers` was asked for it. */
export const behindWall = (key: string): string => (key.startsWith(wall) ? key.slice(key.indexOf('\n') + 1) : key);

/** What was heard as somebody else, all of it. */
export const behindWalls = (): IDBKeyRange => beginningWith(wall);

const beginningWith = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);

/**
 * The answers that one learner's database holds: no other learner ever sees them (S11). With `as`, those that were heard in that position or in that person's place: neither sees
 * the others'.
 */
export function knownAnswers(db: Db, as?: string): KnownAnswers {
  const start = as === undefined ? '' : `${wall}${JSON.stringify(as)}\n`;
  return {
    get: async (key) => inside(await db.get('answers', start + key), start),
    set: async (key, value) => {
      const transaction = db.transaction('answers', 'readwrite', { durability: 'relaxed' });
      const put = transaction.store.put({ key: start + key, value, at: Date.now() });
      // Left to itself it would wait for a further turn of this page, and be undone where the page goes before.
      transaction.commit();
      await put;
      await transaction.done;
    },
    remove: (key) => db.delete('answers', start + key),
    entries: async (prefix = '') => {
      const found = await db.getAll('answers', beginningWith(start + prefix));
      return found.flatMap((answer) => (start === '' && answer.key.startsWith(wall) ? [] : [inside(answer, start)]));
    },
  };
}

const inside = <Answer extends KnownAnswer | undefined>(answer: Answer, start: string): Answer => answer && { ...answer, key: answer.key.slice(start.length) };
