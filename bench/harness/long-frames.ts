import type { Page } from '@playwright/test';

/** What a page took too long for, while something went on in it. */
export interface LongFrames {
  /** Frames that took more than 50 ms, as the browser counts them (long animation frames). */
  readonly frames: number;
  /** Tasks of the page's thread that took more than 50 ms. */
  readonly tasks: number;
  /** The longest frame, in milliseconds. */
  readonly longest: number;
}

/** Counts while `act` goes on. */
export async function longFramesDuring(page: Page, act: () => Promise<void>): Promise<LongFrames> {
  await page.evaluate(() => {
    const seen = { frames: 0, tasks: 0, longest: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const { entryType, duration } of list.getEntries()) {
        if (entryType === 'longtask') seen.tasks++;
        else {
          seen.frames++;
          seen.longest = Math.max(seen.longest, duration);
        }
      }
    });
    observer.observe({ type: 'longtask' });
    observer.observe({ type: 'long-animation-frame' });
    Object.assign(window, { longFrames: { seen, observer } });
  });
  await act();
  await page.waitForTimeout(300); // they are told after they were
  return page.evaluate(() => {
    const { seen, observer } = (window as unknown as { readonly longFrames: { readonly seen: LongFrames; readonly observer: PerformanceObserver } }).longFrames;
    observer.disconnect();
    return seen;
  });
}
