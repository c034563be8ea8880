/** Hundredths of a second: HACP has no finer times. */
const toHundredths = (seconds: number): number => Math.round(seconds * 100);

/**
 * How far `seen` is from the nearest sum of all of `certain` and any of `perhaps`, in seconds: 0 when what was told is there once, and of what is unsure each is there once or not.
 */
export function distanceToSum(seen: number, certain: readonly number[], perhaps: readonly number[]): number {
  const least = certain.reduce((sum, seconds) => sum + toHundredths(seconds), 0);
  let sums = new Set([least]);
  for (const seconds of perhaps) sums = new Set([...sums].flatMap((sum) => [sum, sum + toHundredths(seconds)]));
  return Math.min(...[...sums].map((sum) => Math.abs(sum - toHundredths(seen)))) / 100;
}
