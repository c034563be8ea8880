/** A sign of life is looked for so often while an item runs. */
export const heartbeatMs = 5000;
/** A longer gap between two signs of life was no learning: the device slept, or the browser froze the page. */
const longestGapMs = 3 * heartbeatMs;

/** Measures how long an item really ran, by a clock that does not jump. */
export interface LifeClock {
  /** A sign of life. */
  readonly beat: () => void;
  /** The time up to the last sign of life, in seconds, to a hundredth. */
  readonly seconds: () => number;
}

/** Starts now. Of a long gap only one heartbeat counts: what happened in it is not guessed. */
export function startLifeClock(nowMs: () => number = () => performance.now()): LifeClock {
  let lastMs = nowMs();
  let totalMs = 0;
  return {
    beat: () => {
      const now = nowMs();
      const gapMs = Math.max(now - lastMs, 0);
      totalMs += gapMs > longestGapMs ? heartbeatMs : gapMs;
      lastMs = now;
    },
    seconds: () => Math.round(totalMs / 10) / 100,
  };
}
