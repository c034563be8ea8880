import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { choosePositionIfAsked } from './choose-position.ts';

/** How a learner goes through the app: by what is written on the screen. */

/** Signs in and goes to *My learning*. */
export async function signIn(page: Page, url: string, userId: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('User ID').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await choosePositionIfAsked(page, userId);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Learning' }).click();
  await expect(page.getByRole('heading', { name: 'My learning' })).toBeVisible();
}

/** Opens a course's page from the list. */
export async function openCoursePage(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Downloads the course whose page is open, until it is on the device. */
export async function download(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Download', exact: true }).first().click();
  await expect(page.getByRole('region', { name: 'Download' }).getByText('On this device', { exact: true })).toBeVisible({ timeout: 60_000 });
}

/** The course's own window: the frame in the player's frame. */
export const courseFrame = (page: Page): FrameLocator => page.frameLocator('main iframe').frameLocator('iframe');

/** The player's bar, brought back if it has left. */
export async function showBar(page: Page): Promise<void> {
  const leave = page.getByRole('button', { name: 'Leave the course' }).first();
  const handle = page.getByRole('button', { name: 'Show the bar' });
  // The bar comes and goes by itself: between looking and clicking it may have done either.
  await expect(async () => {
    if (!(await leave.isVisible())) await handle.click({ timeout: 1_000 });
    await expect(leave).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

/** Clicks a button of the player's bar until that has worked: the bar may leave between looking and clicking. */
async function clickOnBar(page: Page, name: string, hasWorked: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await hasWorked()) return;
    await showBar(page);
    await page.getByRole('button', { name }).first().click({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** The parts of the course that plays: in a sheet on a phone, beside the course where there is room. */
export const contentsOf = (page: Page): Locator => page.locator('main').getByRole('list', { name: 'Parts' });

/** Opens the table of contents of the course that plays. */
export async function openContents(page: Page): Promise<void> {
  await clickOnBar(page, 'Contents', () => contentsOf(page).isVisible());
}

/** Leaves the course by the bar, and waits until the app is back on the course's page. */
export async function leaveCourse(page: Page): Promise<void> {
  await clickOnBar(page, 'Leave the course', () => Promise.resolve(!page.url().includes('/play')));
  await expect(page).toHaveURL(/\/course\/[^/]+$/, { timeout: 20_000 });
}

/** Opens another part from the table of contents. */
export async function openPart(page: Page, title: string): Promise<void> {
  await openContents(page);
  await contentsOf(page).getByRole('button', { name: title }).click();
}

/** Takes what the player offers below a part that has finished. */
export async function goOnTo(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Next: ${title}` }).click();
}

/** Goes through one of the demo's lessons as a careful person would: every page, every answer right, then Finish. */
export async function finishDemoLesson(course: FrameLocator): Promise<void> {
  const next = course.getByRole('button', { name: 'Next', exact: true });
  const finish = course.getByRole('button', { name: 'Finish', exact: true });
  const send = course.getByRole('button', { name: 'Send answers' });
  await expect(next.or(finish)).toBeVisible();
  for (let page = 0; page < 30; page += 1) {
    if (await send.isVisible()) {
      for (const box of await course.locator('[data-question]').all()) {
        const answers = ((await box.getAttribute('data-answer')) ?? '').split(' ');
        for (const answer of answers) await box.locator(`input[value="${answer}"]`).check();
      }
      await send.click();
    }
    if (await finish.isVisible()) break;
    await next.click();
  }
  await finish.click();
}

/** Signs in again where the app asks for it: after a course has spoilt the cookie, or after a kill within Chromium's half minute before cookies reach the disk. */
export async function signInAgainIfAsked(page: Page, password: string): Promise<void> {
  // A page may offer it twice.
  const again = page.getByRole('link', { name: 'Sign in', exact: true }).first();
  // Without the session's cookie it must be asked for, however slow the machine is.
  const hasCookie = (await page.context().cookies(page.url())).some(({ name }) => name.endsWith('haversack'));
  const didCome = await again.waitFor({ timeout: hasCookie ? 8_000 : 40_000 }).then(
    () => true,
    () => false,
  );
  if (!didCome) return;
  await again.click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
