import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiData, CmiScore } from '#formats/cmi.ts';
import type { ResourceKind } from '#formats/course.ts';
import { maxOf } from '#offline/item-score.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import { dropSitting, endSitting, recordSitting } from '#offline/runs.ts';
import { asStorageError } from '#offline/storage-error.ts';
import type { FromPlayer, FromRecorder } from '../messages.ts';
import { heartbeatMs, startLifeClock } from './life-clock.ts';
import type { OpenCourse } from './open-course.ts';
import { settleSitting, withStatus } from './settle-sitting.ts';
import { createWriteBehind } from './write-behind.ts';

/** All that one run of an item may hold, in characters: names and values. Longer lists are a course gone wild, and are not taken. */
const mostCharacters = 8 * 1024 * 1024;

const lengthOf = (pairs: readonly (readonly [string, string])[]): number => pairs.reduce((sum, [name, value]) => sum + name.length + value.length, 0);

function scaleOf(standard: Sitting['standard'], score: CmiScore): { readonly scoreMax?: number } {
  const { max } = maxOf(standard, score);
  return max === undefined ? {} : { scoreMax: max };
}

/** One run of one item, as the recorder keeps it. */
export interface ItemRun {
  readonly sittingId: string;
  readonly itemId: string;
  readonly didStart: () => boolean;
  /** A file of it could not be served: an item that says nothing for itself is not completed by having been opened. */
  readonly broke: () => void;
  /** The course asked for a file that its archive does not have. */
  readonly missed: () => void;
  /** A script of it broke while it loaded: what would have called the API may never have run. */
  readonly scriptBroke: () => void;
  /** The player shows the item. */
  readonly started: () => void;
  /** Changes that the course made, as it made them. False when they are beyond all bounds. */
  readonly change: (changes: readonly (readonly [string, string])[]) => boolean;
  /** All data at a commit: on the disk at once. */
  readonly commit: (data: CmiData, isFinal: boolean) => boolean;
  /** Resolves when all that is known is on the disk. Rejects when it could not be written. */
  readonly flush: () => Promise<void>;
  /** Ends the run from the player's last words, or (undefined) from what is known. On the disk when it resolves; when it rejects, it can be tried again. */
  readonly end: (last: Extract<FromPlayer, { type: 'item-ended' }> | undefined) => Promise<void>;
}

export function runItem(course: Pick<OpenCourse, 'db' | 'room'>, begun: Sitting, resourceKind: ResourceKind, say: (message: FromRecorder) => void): ItemRun {
  const { db, room } = course;
  const { id: sittingId, itemId } = begun;
  let sitting = begun;
  let data = new Map(Object.entries(begun.data));
  let characters = lengthOf([...data]);
  let hasNews = false;
  let shown = '';
  let hasLastWords = false;
  /** The run at the moment when it ended: a second try to write that down does not make it longer. */
  let endedAs: Sitting | undefined;
  const clock = startLifeClock();

  /** The run as it stands now. */
  const now = (): Sitting => {
    clock.beat();
    return { ...sitting, data: Object.fromEntries(data), recordedAt: Date.now(), ownSeconds: clock.seconds() };
  };
  const sayState = (): void => {
    const { status, score } = readItemResult({ standard: sitting.standard, data: Object.fromEntries(data) });
    const state = `${status} ${score?.raw ?? ''} ${score?.max ?? ''}`;
    if (state !== shown) say({ type: 'item-state', itemId, status, ...(score ? { scoreRaw: score.raw, ...scaleOf(sitting.standard, score) } : {}) });
    shown = state;
  };
  const writing = createWriteBehind({
    write: (durability) => recordSitting(db, now(), durability),
    onSaved: () => {
      if (!hasNews) return; // only a sign of life
      hasNews = false;
      sayState();
      say({ type: 'saved', at: Date.now() });
    },
    onFailure: (error) => say({ type: 'not-saved', reason: asStorageError(error).reason }),
  });
  let isBroken = false;
  const heart = setInterval(() => writing.changed(), heartbeatMs);
  const changed = (): void => {
    if (!hasNews) say({ type: 'saving' });
    hasNews = true;
    clock.beat();
    writing.changed();
  };

  /** Takes all of the pairs, or, when that could be too much, none. */
  const take = (pairs: readonly (readonly [string, string])[]): boolean => {
    if (characters + lengthOf(pairs) > mostCharacters) return false;
    // One list may set an element again and again: its last value is what is written.
    const grown = [...new Map(pairs)].reduce((sum, [name, value]) => sum + value.length - (data.get(name)?.length ?? -name.length), 0);
    if (!room.take(grown)) return false;
    characters += grown;
    for (const [name, value] of pairs) data.set(name, value);
    return true;
  };

  return {
    sittingId,
    itemId,
    didStart: () => sitting.didStart === true,
    started: () => {
      sitting = { ...sitting, didStart: true };
      // Opened is completed, should even the browser be killed now: an asset can say nothing for itself.
      if (resourceKind === 'asset') take(Object.entries(withStatus(sitting.standard, {}, 'completed')));
      changed();
      void writing.flush().catch(() => undefined); // said by onFailure
    },
    broke: () => {
      if (sitting.apiCalls > 0) return; // then it speaks for itself
      isBroken = true;
      if (resourceKind === 'asset') take(Object.entries(withStatus(sitting.standard, {}, 'incomplete')));
      changed();
    },
    missed: () => {
      // A picture may be missing; a SCO that never found its scripts has not been done.
      if (resourceKind === 'sco' && sitting.apiCalls === 0) isBroken = true;
    },
    scriptBroke: () => {
      // An asset calls nothing: whatever its script is for, it was shown.
      if (resourceKind !== 'asset' && sitting.apiCalls === 0) isBroken = true;
    },
    change: (changes) => {
      if (!take(changes)) return false;
      sitting = { ...sitting, apiCalls: sitting.apiCalls + changes.length };
      changed();
      return true;
    },
    commit: (committed, isFinal) => {
      if (!take(Object.entries(committed))) return false;
      sitting = { ...sitting, apiCalls: sitting.apiCalls + 1, didContentFinish: isFinal };
      changed();
      void writing.flush().catch(() => undefined); // said by onFailure
      return true;
    },
    flush: () => writing.flush(),
    end: async (last) => {
      clearInterval(heart);
      if (last) {
        const { didContentFinish, apiCalls, apiErrors } = last;
        take(Object.entries(last.data));
        sitting = { ...sitting, didContentFinish, apiCalls, apiErrors };
      }
      hasLastWords ||= last !== undefined;
      const { recordedAt, ownSeconds } = (endedAs ??= now());
      // Without the player's own words nobody knows whether the content had finished, or called at all.
      const state = hasLastWords ? 'ended' : 'interrupted';
      const final: Sitting = { ...sitting, data: Object.fromEntries(data), recordedAt, ownSeconds, state };
      await writing.stop();
      if (sitting.didStart !== true) {
        await dropSitting(db, sitting);
        return;
      }
      const ended = await endSitting(db, sittingId, (_open, before) => settleSitting(final, before, isBroken ? 'broken' : resourceKind));
      if (ended) data = new Map(Object.entries(ended.data));
      sayState();
      if (hasNews) say({ type: 'saved', at: Date.now() });
    },
  };
}
