// Which seconds of a film or a sound have been played, each counted once, over all sittings.

/** From and to, in seconds. */
export type Part = readonly [from: number, to: number];

/** Parts that lie closer than this are one: a browser leaves small holes where it seeks. */
const holeSeconds = 0.5;
/** Notes are kept in `cmi.suspend_data`, of which an LMS may keep 4096 characters (SCORM 1.2 RTE 3.4.4). */
const mostParts = 200;

/** All parts in order, without overlaps. */
export function joined(parts: readonly Part[]): readonly Part[] {
  const all: [number, number][] = [];
  for (const [from, to] of parts.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && from <= last[1] + holeSeconds) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

export function secondsOf(parts: readonly Part[]): number {
  return joined(parts).reduce((sum, [from, to]) => sum + to - from, 0);
}

/** `0-12.5,40-60`. Of far too many parts the longest are kept. */
export function writeParts(parts: readonly Part[]): string {
  const longest = joined(parts).toSorted((one, other) => other[1] - other[0] - (one[1] - one[0])).slice(0, mostParts);
  return joined(longest).map(([from, to]) => `${round(from)}-${round(to)}`).join(',');
}

/** What is not written so is left out: it may have been through an LMS. */
export function readParts(text: string): readonly Part[] {
  const found = text.split(',').flatMap((part): Part[] => {
    const [, from, to] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(part) ?? [];
    return from !== undefined && to !== undefined && Number(to) > Number(from) ? [[Number(from), Number(to)]] : [];
  });
  return joined(found);
}

function round(seconds: number): number {
  return Number(seconds.toFixed(1));
}
