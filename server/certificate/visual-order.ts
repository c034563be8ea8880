// The order in which the characters of a line are drawn, from left to right: the part of the Unicode Bidirectional Algorithm (UAX #9) that names, titles and
// numbers need: no embeddings, no overrides.

type Direction = 'left' | 'right' | 'number' | 'neutral';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

function directionOf(character: string): Direction {
  if (/\p{Nd}/u.test(character)) return 'number';
  if (/\p{Mn}/u.test(character)) return 'neutral';
  if (/[\p{P}\p{S}\p{Z}\p{C}]/u.test(character)) return 'neutral';
  return rightToLeft.test(character) ? 'right' : 'left';
}

const mirrored = new Map(['()', '[]', '{}', '<>', '«»', '‹›'].flatMap((pair) => [[pair.charAt(0), pair.charAt(1)], [pair.charAt(1), pair.charAt(0)]] as const));

/** The characters of one line as they stand on paper. */
export function visualOrder(line: string): readonly string[] {
  const characters = Array.from(line);
  const directions = characters.map(directionOf);
  const base = directions.find((direction) => direction === 'left' || direction === 'right') === 'right' ? 1 : 0;
  if (base === 0 && !directions.includes('right')) return characters;
  const levels = levelsOf(directions, base);
  const drawn = characters.map((character, at) => ({ level: levels[at] ?? base, character: (levels[at] ?? base) % 2 === 1 ? (mirrored.get(character) ?? character) : character }));
  for (let level = 2; level >= 1; level -= 1) reverseRuns(drawn, level);
  return drawn.map(({ character }) => character);
}

/** UAX #9, N1, N2, I1 and I2: neutrals go with their neighbours where these agree, else with the line; numbers run to the right everywhere. */
function levelsOf(directions: readonly Direction[], base: 0 | 1): readonly number[] {
  const strong = (from: number, step: 1 | -1): 'left' | 'right' => {
    for (let at = from; at >= 0 && at < directions.length; at += step) {
      const direction = directions[at];
      if (direction === 'left' || direction === 'right') return direction;
      if (direction === 'number') return lettersBefore(at) === 'right' ? 'right' : 'left';
    }
    return base === 1 ? 'right' : 'left';
  };
  const lettersBefore = (from: number): 'left' | 'right' => {
    for (let at = from; at >= 0; at -= 1) {
      const direction = directions[at];
      if (direction === 'left' || direction === 'right') return direction;
    }
    return base === 1 ? 'right' : 'left';
  };
  return directions.map((direction, at) => {
    if (direction === 'number') return lettersBefore(at) === 'right' || base === 1 ? 2 : 0;
    const [before, after] = [strong(at, -1), strong(at, 1)];
    const resolved = direction === 'neutral' ? (before === after ? before : base === 1 ? 'right' : 'left') : direction;
    if (resolved === 'right') return 1;
    return base === 1 ? 2 : 0;
  });
}

/** UAX #9, L2. */
function reverseRuns(drawn: { level: number; character: string }[], least: number): void {
  for (let at = 0; at < drawn.length; at += 1) {
    let end = at;
    while (end < drawn.length && (drawn[end]?.level ?? 0) >= least) end += 1;
    if (end > at) drawn.splice(at, end - at, ...drawn.slice(at, end).toReversed());
    at = Math.max(at, end - 1);
  }
}
