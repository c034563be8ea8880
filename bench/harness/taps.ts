import type { Page } from '@playwright/test';

/** How long taps waited for the paint that answers them, in milliseconds. */
export interface Taps {
  readonly count: number;
  readonly p98: number;
  readonly worst: number;
}

/** What the browser tells of (Event Timing; it rounds to 8 ms). A tap that it does not tell of was answered sooner, and counts as this. */
const threshold = 16;

/** Goes on tapping through `ways`, one after the other, until `isOver`; each way makes one tap. The longest of a tap's events counts, as in INP. */
export async function tapsDuring(page: Page, ways: readonly ((page: Page) => Promise<void>)[], isOver: (taps: number) => Promise<boolean>): Promise<Taps> {
  await page.evaluate((durationThreshold) => {
    const waits = new Map<number, number>();
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId) waits.set(entry.interactionId, Math.max(waits.get(entry.interactionId) ?? 0, entry.duration));
      }
    });
    // TypeScript's library does not know the threshold.
    observer.observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
    Object.assign(window, { tapWaits: { waits, observer } });
  }, threshold);
  let count = 0;
  while (!(await isOver(count))) {
    await ways[count % ways.length]?.(page);
    count += 1;
  }
  await page.waitForTimeout(500); // they are told after they were
  const told = await page.evaluate(() => {
    const { waits, observer } = (window as unknown as { readonly tapWaits: { readonly waits: Map<number, number>; readonly observer: PerformanceObserver } }).tapWaits;
    observer.disconnect();
    return [...waits.values()];
  });
  const waits = [...told, ...Array.from({ length: Math.max(0, count - told.length) }, () => threshold)].toSorted((one, other) => one - other);
  return { count, p98: waits[Math.min(waits.length - 1, Math.floor(waits.length * 0.98))] ?? 0, worst: waits.at(-1) ?? 0 };
}

/** Taps the middle of what the selector finds, as a finger does, and leaves the page the time that a person looks at it. */
export const tapOn =
  (selector: string, lookMs = 250) =>
  async (page: Page): Promise<void> => {
    const target = page.locator(selector).filter({ visible: true }).first();
    await target.tap({ timeout: 20_000, force: true });
    await page.waitForTimeout(lookMs);
  };
