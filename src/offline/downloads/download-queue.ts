import type { PackageAbout, StoredPackage } from '../chunks/chunks-db.ts';
import { rankOf } from './state-of-records.ts';

/** The downloads of one learner that are not finished, and the order in which they go. */
export interface DownloadQueue {
  /** What is not finished of an enrollment's packages; undefined: nothing any more. */
  readonly set: (enrollmentId: string, going: StoredPackage | undefined) => void;
  /** The lowest goes first; what is in no queue goes last. */
  readonly rankOf: (enrollmentId: string) => number;
  /** The first to go first; the same list until it changes. */
  readonly inOrder: () => readonly PackageAbout[];
  /** The ranks that change when this one goes so many places later (earlier: negative). Nothing at either end. */
  readonly moved: (enrollmentId: string, by: number) => ReadonlyMap<string, number>;
}

export function createQueue(): DownloadQueue {
  const waiting = new Map<string, { readonly rank: number; readonly about: PackageAbout }>();
  let order: readonly PackageAbout[] = [];
  const rank = (enrollmentId: string): number => waiting.get(enrollmentId)?.rank ?? Infinity;
  return {
    set: (enrollmentId, going) => {
      const before = waiting.get(enrollmentId);
      if (going ? before?.rank === rankOf(going) && before.about.revision === going.about.revision : !before) return;
      if (going) waiting.set(enrollmentId, { rank: rankOf(going), about: going.about });
      else waiting.delete(enrollmentId);
      order = [...waiting.values()].toSorted((one, other) => one.rank - other.rank).map(({ about }) => about);
    },
    rankOf: rank,
    inOrder: () => order,
    moved: (enrollmentId, by) => {
      const ids = order.map((about) => about.enrollmentId);
      const from = ids.indexOf(enrollmentId);
      const to = from + by;
      if (from === -1 || to < 0 || to >= ids.length) return new Map();
      const next = ids.toSpliced(from, 1).toSpliced(to, 0, enrollmentId);
      // The ranks that are there are dealt out anew, so that what is asked for later still comes last; two that were asked for at one moment are told apart.
      const dealt = ids.map(rank).map((one, index, all) => one + all.slice(0, index).filter((before) => before === one).length / 1000);
      return new Map(next.flatMap((id, index) => (dealt[index] === undefined || dealt[index] === rank(id) ? [] : [[id, dealt[index]] as const])));
    },
  };
}
