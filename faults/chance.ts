/** Numbers from 0 up to 1 that follow from a text: the same text, the same number, whatever else was drawn before. */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash) / 2 ** 32;
}

/** Draws that follow from a seed (mulberry32): a history that failed can be played again. */
export class Draw {
  #state: number;

  constructor(seed: string) {
    this.#state = Math.floor(chanceOf(seed) * 2 ** 32);
  }

  /** From 0 up to 1. */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    return mixed(this.#state) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.number() * (most - least + 1));
  }

  is(probability: number): boolean {
    return this.number() < probability;
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.number() * from.length)] ?? from[0];
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    return weightedBy(weights, this.number());
  }
}

/** The name that the number (0 up to 1) falls on. */
export function weightedBy<Name extends string>(weights: Readonly<Record<Name, number>>, number: number): Name {
  const all = Object.entries(weights) as [Name, number][];
  let left = number * all.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of all) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error('There is nothing to choose from.');
}

function mixed(state: number): number {
  let x = Math.imul(state ^ (state >>> 15), state | 1);
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
  return (x ^ (x >>> 14)) >>> 0;
}
