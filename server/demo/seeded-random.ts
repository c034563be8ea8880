/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32), so that what is drawn with them is the same bytes each time. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same generator, for those who choose. */
export interface SeededChoice {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

export function seededChoice(seed: number): SeededChoice {
  const next = seededRandom(seed);
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick(from) {
      const found = from[below(from.length)];
      if (found === undefined) throw new RangeError('There is nothing to pick from.');
      return found;
    },
  };
}
