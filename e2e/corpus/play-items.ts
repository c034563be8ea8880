import type { Page } from '@playwright/test';
import { launchableItems } from '#formats/course.ts';
import { courseFrame, leaveCourse, openContents } from '../harness/app-pages.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import type { Driver } from './drivers/driver.ts';

/** What never calls the API is completed by rule after three seconds. */
const silentMs = 3_600;
const stillMs = 700;
const mostMs = 8_000;

/** Opens the course once and plays every item in turn, offline; answers how many were launched. */
export async function playItems(page: Page, enrollmentId: string, driver: Driver | undefined): Promise<number> {
  const kept = (await readLearnerStore(page, 'courses')).find((one) => one.enrollmentId === enrollmentId);
  if (!kept) throw new Error('not on the device');
  const items = launchableItems(kept.course);
  await page.getByRole('link', { name: /^(Open|Go on|Open again)$/ }).click();
  for (const [place, item] of items.entries()) {
    if (place > 0) {
      await openContents(page);
      const part = page.getByRole('dialog').getByRole('listitem').nth(place).getByRole('button');
      // It waits for others that are not done: the row says how many were launched.
      if ((await part.getAttribute('aria-disabled')) === 'true') {
        await page.keyboard.press('Escape');
        continue;
      }
      await part.click();
    }
    await settled(page, enrollmentId, item.id);
    if (driver) {
      await driver(courseFrame(page), page);
      await page.waitForTimeout(300);
    } else {
      await courseFrame(page).locator('body').click({ timeout: 1_000, position: { x: 300, y: 400 }, force: true }).catch(() => undefined);
    }
  }
  // A course may close itself with its last item.
  if (page.url().includes('/play')) await leaveCourse(page);
  const launched = new Set((await readLearnerStore(page, 'sittings')).filter((one) => one.enrollmentId === enrollmentId && one.didStart).map((one) => one.itemId));
  return launched.size;
}

/** Waits until the item has started and its API calls have come to rest, or for a bound. */
async function settled(page: Page, enrollmentId: string, itemId: string): Promise<void> {
  const from = Date.now();
  let calls = -1;
  let since = Date.now();
  while (Date.now() - from < mostMs) {
    const sitting = (await readLearnerStore(page, 'sittings')).findLast((one) => one.enrollmentId === enrollmentId && one.itemId === itemId);
    const now = sitting?.didStart ? sitting.apiCalls : -1;
    if (now !== calls) [calls, since] = [now, Date.now()];
    if (calls > 0 && Date.now() - since > stillMs) return;
    if (calls === 0 && Date.now() - since > silentMs) return;
    await page.waitForTimeout(150);
  }
}
