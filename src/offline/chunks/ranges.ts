/** Bytes that are here: from `start` up to, not including, `end`. */
type ByteRange = readonly [start: number, end: number];

/** Sorted, without overlaps, without neighbours that touch. */
export type ByteRanges = readonly ByteRange[];

/** The same ranges with one more. */
export function addRange(ranges: ByteRanges, start: number, end: number): ByteRanges {
  if (end <= start) return ranges;
  const apart = ranges.filter((range) => range[1] < start || range[0] > end);
  const touching = ranges.filter((range) => range[1] >= start && range[0] <= end);
  const merged: ByteRange = [Math.min(start, ...touching.map((range) => range[0])), Math.max(end, ...touching.map((range) => range[1]))];
  return [...apart, merged].sort((one, other) => one[0] - other[0]);
}

/** Whether every byte of `start` to `end` is here. */
export const covers = (ranges: ByteRanges, start: number, end: number): boolean =>
  end <= start || ranges.some((range) => range[0] <= start && range[1] >= end);

/** Whether any byte of `start` to `end` is here. */
export const touches = (ranges: ByteRanges, start: number, end: number): boolean =>
  end > start && ranges.some((range) => range[0] < end && range[1] > start);

/** How many bytes are here. */
export const countBytes = (ranges: ByteRanges): number => ranges.reduce((sum, range) => sum + range[1] - range[0], 0);

/** The first bytes that are missing; `end` is undefined where nothing behind them is here. Undefined when all of `size` is here. */
export function firstGap(ranges: ByteRanges, size: number | undefined): { readonly start: number; readonly end: number | undefined } | undefined {
  const first = ranges[0];
  const start = first?.[0] === 0 ? first[1] : 0;
  if (size !== undefined && start >= size) return undefined;
  const next = ranges.find((range) => range[0] > start);
  return { start, end: next?.[0] };
}
