/** The downloads of one learner that are not finished, and the order in which they go. */
export interface DownloadQueue {
  /** Puts it in, or with `undefined` takes it out. */
  readonly set: (enrollmentId: string, rank: number | undefined) => void;
  /** The lowest goes first; what is in no queue goes last. */
  readonly rankOf: (enrollmentId: string) => number;
  /** The enrollments, the first to go first; the same list until it changes. */
  readonly inOrder: () => readonly string[];
  /** The ranks that change when this one goes so many places later (earlier: negative). Nothing at either end. */
  readonly moved: (enrollmentId: string, by: number) => ReadonlyMap<string, number>;
}

export function createQueue(): DownloadQueue {
  const ranks = new Map<string, number>();
  let order: readonly string[] = [];
  const rankOf = (enrollmentId: string): number => ranks.get(enrollmentId) ?? Infinity;
  return {
    set: (enrollmentId, rank) => {
      if (ranks.get(enrollmentId) === rank) return;
      if (rank === undefined) ranks.delete(enrollmentId);
      else ranks.set(enrollmentId, rank);
      order = [...ranks.keys()].toSorted((one, other) => rankOf(one) - rankOf(other));
    },
    rankOf,
    inOrder: () => order,
    moved: (enrollmentId, by) => {
      const from = order.indexOf(enrollmentId);
      const to = from + by;
      if (from === -1 || to < 0 || to >= order.length) return new Map();
      const next = order.toSpliced(from, 1).toSpliced(to, 0, enrollmentId);
      // The ranks that are there are dealt out anew, so that what is asked for later still comes last; two that were asked for at one moment are told apart.
      const dealt = order.map(rankOf).map((rank, index, all) => rank + all.slice(0, index).filter((before) => before === rank).length / 1000);
      return new Map(next.flatMap((id, index) => (dealt[index] === undefined || dealt[index] === ranks.get(id) ? [] : [[id, dealt[index]] as const])));
    },
  };
}
