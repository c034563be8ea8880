import type { Locator, Page } from '@playwright/test';
import { launchableItems } from '#formats/course.ts';
import { isSequenced } from '#formats/is-sequenced.ts';
import { contentsOf, courseFrame, leaveCourse, openContents, showBar } from '../harness/app-pages.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import type { Driver } from './drivers/driver.ts';

/** What never calls the API is completed by rule after three seconds. */
const silentMs = 3_600;
const stillMs = 700;
const mostMs = 8_000;

/** How often a course with an order may deliver an item: remediation and retries come back to what was done. */
const mostDeliveriesAnItem = 3;
/** How often a part is chosen that does not come: the one that is left may lead elsewhere by its own rules. */
const mostChoicesAnItem = 2;
const opensWithinMs = 3_000;

/** Opens the course once and plays every item in turn, offline; answers how many were launched. */
export async function playItems(page: Page, enrollmentId: string, driver: Driver | undefined): Promise<number> {
  const kept = (await readLearnerStore(page, 'courses')).find((one) => one.enrollmentId === enrollmentId);
  if (!kept) throw new Error('not on the device');
  const items = launchableItems(kept.course);
  const launched = async (): Promise<ReadonlySet<string>> =>
    new Set((await readLearnerStore(page, 'sittings')).filter((one) => one.enrollmentId === enrollmentId && one.didStart).map((one) => one.itemId));
  await page.getByRole('link', { name: /^(Open|Go on|Open again)$/ }).click();
  if (isSequenced(kept.course)) {
    const unseen = new Map(items.map(({ title }) => [title, mostChoicesAnItem]));
    for (let delivery = 0; delivery < items.length * mostDeliveriesAnItem; delivery += 1) {
      await settled(page, enrollmentId);
      if (await isAtEnd(page)) break;
      await play(page, driver);
      if ((await launched()).size === items.length && !driver) break;
      if (!(await goesOn(page, unseen))) break;
    }
  } else {
    for (const place of items.keys()) {
      if (place > 0 && !(await opens(page, place))) continue;
      await settled(page, enrollmentId);
      await play(page, driver);
    }
  }
  // A course may close itself with its last item.
  if (page.url().includes('/play')) await leaveCourse(page);
  return (await launched()).size;
}

async function play(page: Page, driver: Driver | undefined): Promise<void> {
  if (!page.url().includes('/play')) return;
  if (driver) {
    await driver(courseFrame(page), page);
    await page.waitForTimeout(300);
    return;
  }
  await courseFrame(page).locator('body').click({ timeout: 1_000, position: { x: 300, y: 400 }, force: true }).catch(() => undefined);
}

/** Opens a part by the contents. One that waits for others has no button: the row says how many were launched. */
async function opens(page: Page, place: number): Promise<boolean> {
  await openContents(page);
  const part = contentsOf(page).getByRole('listitem').nth(place).getByRole('button');
  const isOpen = (await part.count()) > 0;
  await (isOpen ? part.click() : page.keyboard.press('Escape'));
  return isOpen;
}

/** On in a course with an order, as it allows: by itself, by *Next part*, else by a choice of what was not begun. False at its end. */
async function goesOn(page: Page, unseen: Map<string, number>): Promise<boolean> {
  // A way may open only when what the part said of itself has been recorded.
  for (const until = Date.now() + opensWithinMs; Date.now() < until && page.url().includes('/play') && !(await isAtEnd(page)); await page.waitForTimeout(150)) {
    const way = await wayOn(page, unseen);
    const isTaken = await way?.click({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isTaken === true) return true;
  }
  await page.keyboard.press('Escape');
  return false;
}

const isAtEnd = (page: Page): Promise<boolean> => page.getByText('You have come to the end of the course.').isVisible();

async function wayOn(page: Page, unseen: Map<string, number>): Promise<Locator | undefined> {
  const goOn = page.getByRole('main').getByRole('button', { name: /^(Go on|Next: )/ }).first();
  if (await goOn.isVisible()) return goOn;
  await openContents(page);
  // It is on the bar, which leaves by itself.
  await showBar(page);
  const next = page.getByRole('button', { name: 'Next part' }).first();
  if (await next.isVisible()) return next;
  // Clusters are buttons as well: one that is chosen leads to a part that was begun.
  for (const choice of await contentsOf(page).getByRole('listitem').filter({ hasText: 'Not started' }).getByRole('button').all()) {
    const title = (await choice.innerText()).split('\n', 1)[0]?.trim() ?? '';
    const left = unseen.get(title) ?? 0;
    if (left === 0) continue;
    unseen.set(title, left - 1);
    return choice;
  }
  return undefined;
}

/** Waits until an item has started and its API calls have come to rest, or for a bound. */
async function settled(page: Page, enrollmentId: string): Promise<void> {
  const from = Date.now();
  let seen = '';
  let since = Date.now();
  while (Date.now() - from < mostMs) {
    const sitting = (await readLearnerStore(page, 'sittings')).filter((one) => one.enrollmentId === enrollmentId).toSorted((one, other) => one.seq - other.seq).at(-1);
    const isOpen = sitting?.state === 'open' && sitting.didStart === true;
    const now = isOpen ? `${sitting.id} ${sitting.apiCalls}` : '';
    if (now !== seen) [seen, since] = [now, Date.now()];
    if (isOpen && sitting.apiCalls > 0 && Date.now() - since > stillMs) return;
    if (isOpen && sitting.apiCalls === 0 && Date.now() - since > silentMs) return;
    if (!page.url().includes('/play') && Date.now() - from > silentMs) return;
    await page.waitForTimeout(150);
  }
}
