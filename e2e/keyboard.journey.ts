import { expect, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { courseFrame } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';

/** Presses Tab until what has the focus is called so; as a person would, who sees the ring move. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const here = document.activeElement;
      if (here === document.body) return ''; // nowhere yet: its text is all of the page
      const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : undefined;
      return here?.getAttribute('aria-label') ?? label ?? here?.textContent ?? '';
    });
    if (name.test(called.trim())) return;
  }
  throw new Error(`Nothing that Tab reaches is called ${name}`);
}

/** Goes there by Tab and presses Enter. */
async function enter(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Somebody is somewhere: the focus is on something of the page, or in the course, and not back at the document. */
const isSomewhere = (page: Page): Promise<void> => expect.poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)).toBe(true);

journey('with the keyboard alone somebody signs in, searches, opens a course, goes through the places, and never loses the ring', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(server.url);
  await expect(page.getByLabel('User ID')).toBeVisible();
  await tabTo(page, /^User ID/);
  await page.keyboard.type('mia');
  await tabTo(page, /^Password$/);
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Mia/ })).toBeVisible();

  // The code of the keys comes behind the first picture.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('heading', { name: 'Search', level: 1 })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.type('cold chain');
  await expect(page.getByRole('link', { name: /The cold chain/ }).first()).toBeVisible();
  // What was found moves as more is found: the arrow goes down to it.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^The cold chain/, { timeout: 200 });
  }).toPass({ timeout: 15_000, intervals: [50] });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /cold chain/i })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Search', level: 1 })).toBeVisible();
  for (const [place, heading] of [[/^Learning$/, 'My learning'], [/^Inbox$/, 'Inbox'], [/^Me$/, 'Me']] as const) {
    await tabTo(page, place);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    // The page that comes begins at its heading: a screen reader says it, and Tab goes on from there.
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeFocused();
  }
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'Catalog', level: 1 })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('5');
  await expect(page.getByRole('heading', { name: 'Me', level: 1 })).toBeFocused();
  await tabTo(page, /^Appearance/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // What opened it has the focus again.
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Appearance/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Me', level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the content');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

journey('@long with the keyboard alone somebody enrols, downloads a course, plays and leaves it, reads a message, and sees what waits and tries it now', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${server.url}/module/stop-work`);
  await tabTo(page, /^User ID/);
  await page.keyboard.type('mia');
  await tabTo(page, /^Password$/);
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Mia/ })).toBeVisible();
  await page.goto(`${server.url}/module/stop-work`);

  await enter(page, /^Enrol$/);
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.locator(':focus')).toHaveAccessibleName('Enrol');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await enter(page, /^Enrol$/);
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/course\//, { timeout: 30_000 }); // six seconds to take it back, then the LMS
  await isSomewhere(page);

  await enter(page, /^Download$/);
  await expect(page.getByRole('region', { name: 'Download' }).getByText('On this device', { exact: true })).toBeVisible({ timeout: 60_000 });
  await isSomewhere(page);
  await browser.setOffline(true);
  await enter(page, /^Open$/);
  await expect(page).toHaveURL(/\/play$/);
  await expect(courseFrame(page).getByRole('button', { name: 'Next', exact: true }).or(courseFrame(page).getByRole('button', { name: 'Finish', exact: true }))).toBeVisible();
  // The keyboard is in the course from the start: Tab goes through it.
  await page.keyboard.press('Tab');
  await expect.poll(() => courseFrame(page).locator('button:focus, a:focus, input:focus').count()).toBe(1);
  // F6 leads from the course to the bar, and with the bar there back again: each press is looked at before the next.
  await expect(async () => {
    if (!page.url().endsWith('/play')) return;
    await page.keyboard.press('F6');
    await expect(page.locator(':focus')).toHaveAccessibleName('Leave the course', { timeout: 10_000 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/course\/[^/]+$/, { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await isSomewhere(page);

  // A course's page takes the whole phone: the places are one step back.
  await enter(page, /^Back to my learning$/);
  await expect(page.getByRole('heading', { name: 'My learning', level: 1 })).toBeFocused();
  await enter(page, /Me$/);
  await expect(page.getByRole('heading', { name: 'Me', level: 1 })).toBeFocused();
  await enter(page, /waits? to be sent/);
  await expect(page.getByRole('heading', { name: 'Waiting', level: 1 })).toBeFocused();
  await browser.setOffline(false);
  await enter(page, /^Send now$/);
  await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible({ timeout: 30_000 });

  await page.goto(`${server.url}/mailbox`);
  await expect(page.getByRole('link', { name: /Your first week/ })).toBeVisible();
  await enter(page, /Your first week/);
  await expect(page.getByRole('heading', { name: 'Your first week', level: 1 })).toBeFocused();
});
