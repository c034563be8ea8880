/** Speeds are taken over this time: long enough to be calm, short enough to notice a tunnel. */
const windowMs = 5000;
/** Before that a speed would be a guess. */
const shortestMs = 800;

export interface Speedometer {
  /** Notes that so many bytes have arrived now. */
  readonly add: (bytes: number, nowMs: number) => void;
  readonly bytesPerSecond: (nowMs: number) => number | undefined;
}

/** How quickly bytes arrive, over the last seconds. */
export function createSpeedometer(startedAtMs: number): Speedometer {
  let arrivals: { readonly bytes: number; readonly atMs: number }[] = [];
  return {
    add: (bytes, atMs) => {
      arrivals = arrivals.filter((arrival) => arrival.atMs > atMs - windowMs);
      arrivals.push({ bytes, atMs });
    },
    bytesPerSecond: (nowMs) => {
      const overMs = Math.min(nowMs - startedAtMs, windowMs);
      if (overMs < shortestMs) return undefined;
      const recent = arrivals.filter((arrival) => arrival.atMs > nowMs - windowMs);
      return (recent.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / overMs;
    },
  };
}
