import { expect, type Page } from '@playwright/test';
import { existsSync, openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { courseFrame, download, leaveCourse, showBar, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { newLearnersBrowser } from './harness/learners-browser.ts';
import { administrator } from './harness/the-lms.ts';

const folder = fileURLToPath(new URL('../../shared/packages/', import.meta.url));
const isHere = existsSync(`${folder}captivate-index_12.zip`);
const leastPx = 11;

/** Imports a package, enrols Mia, downloads it, and opens it. */
async function openPackage(page: Page, url: string, file: string): Promise<void> {
  const admin = administrator(url);
  const receipt = await admin.importPackage(await openAsBlob(folder + file), file, 'none');
  const { id } = await admin.enroll('mia', receipt.modules?.[0]?.id ?? '');
  await page.goto(`${url}/course/${id}`);
  await download(page);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
}

/** Right and lower edge of the course's stage, and the screen's, as the player has laid it out. */
const stageFits = (page: Page): Promise<boolean> =>
  page.frameLocator('main iframe').locator('.stage').evaluate((stage) => stage.scrollWidth <= stage.clientWidth + 1 && stage.scrollHeight <= stage.clientHeight + 1);

journey(`@long at 360 × 740 Storyline, Captivate and Rise fit the screen, are readable or say how to make them so, and can be used${isHere ? '' : ' – skipped: the packages of ../shared are not here'}`, async ({ server }) => {
  journey.skip(!isHere, 'the packages of ../shared are not here');
  const browser = await newLearnersBrowser({ width: 360, height: 740 });
  try {
    const page = await browser.open();
    await signIn(page, server.url, 'mia', 'harbour');
    const course = courseFrame(page);
    const size = page.getByRole('region', { name: 'Size of the course' });

    // Rise: its text flows; nothing is offered.
    await openPackage(page, server.url, 'rise-english-course_12.zip');
    const rise = course.frameLocator('#content-frame');
    const start = rise.getByRole('link', { name: /start course/i });
    await expect(start).toBeVisible({ timeout: 30_000 });
    expect(await start.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(leastPx);
    expect(await stageFits(page)).toBe(true);
    await start.click();
    await expect(start).toBeHidden();
    await expect(size).toBeHidden();
    await leaveCourse(page);

    // Storyline of old: 980 px wide whatever the screen. It opens whole, and says that this is small; filling the screen it can be read and used.
    await openPackage(page, server.url, 'storyline360-SL360_2004-2nd.zip');
    await expect(size.getByText('The text is small here', { exact: false })).toBeVisible({ timeout: 30_000 });
    expect(await stageFits(page)).toBe(true);
    const menu = course.getByText('WELCOME LAYOUT').first();
    const menuPx = (): Promise<number> => menu.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    await size.getByText('100%', { exact: true }).click();
    await expect.poll(() => stageFits(page)).toBe(false);
    expect(await menuPx()).toBeGreaterThanOrEqual(leastPx);
    await course.getByTitle('TITLE LAYOUT').click();
    await expect(course.getByText(/TITLE LAYOUT, 2 of 7\s*, activ/)).toBeAttached();
    await leaveCourse(page);

    // Captivate: it draws its stage as small as the screen asks. What was chosen is there the next time, without being asked.
    await openPackage(page, server.url, 'captivate-index_12.zip');
    await expect(size.getByText('The text is small here', { exact: false })).toBeVisible({ timeout: 30_000 });
    const stageWidth = (): Promise<number> => course.locator('#main_container').evaluate((element) => element.getBoundingClientRect().width);
    expect(await stageWidth()).toBeLessThanOrEqual(360);
    await size.getByText('Fill', { exact: true }).click();
    await expect.poll(stageWidth).toBeGreaterThan(700);
    await size.getByRole('button', { name: 'Close' }).click();
    await leaveCourse(page);
    await page.getByRole('link', { name: 'Go on', exact: true }).click();
    await expect.poll(stageWidth, { timeout: 30_000 }).toBeGreaterThan(700);
    await expect(size).toBeHidden();
    await showBar(page);
    await page.getByRole('button', { name: 'Size', exact: true }).click();
    await expect(size.getByRole('radio', { name: 'Fill' })).toBeChecked();
  } finally {
    await browser.remove();
  }
});
