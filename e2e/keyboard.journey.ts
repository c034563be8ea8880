import { expect, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { journey } from './harness/journey.ts';

/** Presses Tab until what has the focus is called so; as a person would, who sees the ring move. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const here = document.activeElement;
      const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : undefined;
      return here?.getAttribute('aria-label') ?? label ?? here?.textContent ?? '';
    });
    if (name.test(called.trim())) return;
  }
  throw new Error(`Nothing that Tab reaches is called ${name}`);
}

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

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('heading', { name: 'Search', level: 1 })).toBeVisible();
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
    // The page that comes has the focus: a screen reader begins there, and Tab goes on from there.
    await expect(page.locator('#main')).toBeFocused();
  }
  await tabTo(page, /^Appearance/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
