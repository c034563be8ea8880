import type { IDBPDatabase } from 'idb';
import { isSequenced } from '#formats/is-sequenced.ts';
import type { KeptCourse, Launch, LearnerDb } from '#offline/learner-schema.ts';
import { asStorageError } from '#offline/storage-error.ts';
import { write } from '#offline/write.ts';
import type { FromRecorder } from '../messages.ts';
import type { SequencedCourse } from '../sequencing-messages.ts';
import { createWriteBehind } from './write-behind.ts';

/** Where the learner is in a course with an order: what the player starts from, and what it says is kept from then on. */
export interface SequenceKeeper {
  readonly start: SequencedCourse;
  /** On the disk as soon as it can be. */
  readonly take: (state: string) => void;
  /** Resolves when the last state is on the disk; no write begins after that. Rejects when it could not be written. */
  readonly stop: () => Promise<void>;
}

/** The keeper for one launch; undefined for a course without an order. A new attempt starts from nothing but what reaches across attempts. */
export async function keepSequence(db: IDBPDatabase<LearnerDb>, { course }: KeptCourse, { enrollmentId, attempt }: Launch, say: (message: FromRecorder) => void): Promise<SequenceKeeper | undefined> {
  if (!isSequenced(course)) return undefined;
  const known = await db.getAll('sequences', IDBKeyRange.bound([enrollmentId, 0], [enrollmentId, attempt]));
  const last = known.at(-1);
  const { items, rootActivity } = course;
  let state = '';
  const writing = createWriteBehind({
    write: (durability) =>
      write(db, ['sequences'], durability, async (transaction) => {
        await transaction.objectStore('sequences').put({ enrollmentId, attempt, state, changedAt: Date.now() });
      }),
    onSaved: () => undefined, // said of what the course changed: this belongs to it
    onFailure: (error) => say({ type: 'not-saved', reason: asStorageError(error).reason }),
  });
  return {
    start: { course: { items, ...(rootActivity && { rootActivity }) }, ...(last && (last.attempt === attempt ? { kept: last.state } : { inherited: last.state })) },
    take: (text) => {
      state = text;
      writing.changed();
      void writing.flush().catch(() => undefined); // said by onFailure
    },
    stop: async () => {
      try {
        await writing.flush();
      } finally {
        await writing.stop();
      }
    },
  };
}
