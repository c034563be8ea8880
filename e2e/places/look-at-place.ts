import { expect, type Page } from '@playwright/test';
import type { LanguageCode } from '#i18n/languages.ts';
import type { WeatheredLms } from '../harness/lms-weather.ts';
import { isAt, sizes } from './at-the-places.ts';
import { axeFaults } from './axe.ts';
import type { LearnerAtPlaces } from './learner-at-places.ts';
import { cutWords, pageFaults, reflow, spaceText } from './measure-page.ts';
import type { Place } from './places.ts';

/** 1280 × 1024 at 400 %. */
const farIn = { width: 320, height: 256 };

/** A place in both themes – the dark one in Arabic on a phone –, with text of twice the size, at 400 %, with wide text, and without a network after one visit. */
export async function lookAtPlace(learner: LearnerAtPlaces, place: Place, lms: WeatheredLms, size: keyof typeof sizes): Promise<void> {
  const { page, context, noise } = learner;
  // The place before may still get an answer, a 502 of its bad weather: that is its noise, not this one's.
  await page.goto('about:blank');
  noise();
  try {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${lms.url}${place.path}`);
    await isAt(learner, place);
    await page.waitForLoadState('networkidle');
    expect(await axeFaults(page)).toEqual([]);
    expect(await pageFaults(page)).toEqual({ small: [], headings: [], unnamed: [] });
    await page.emulateMedia({ colorScheme: 'dark' });
    // Anew: rows below the fold keep the colours of the other theme until they are drawn (content-visibility).
    if (size === 'phone') await speaks(page, 'ar');
    await page.reload();
    await (size === 'phone' ? isDrawn(page) : isAt(learner, place));
    expect(await axeFaults(page)).toEqual([]);
    expect(noise(), 'the console is quiet').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out at the side').toBe(true);

    if (size === 'phone') {
      await page.setViewportSize(farIn);
      // A list of which only a part is drawn measures its rows anew, a frame later.
      await expect.poll(async () => (await reflow(page)).sticksOut, { message: 'nothing sticks out at 400 %', timeout: 5_000 }).toEqual([]);
      expect((await reflow(page)).stands, 'what stands still leaves the window at 400 % to the page').toBeLessThan(0.3);
      await page.setViewportSize(sizes.phone);
      await spaceText(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nor with the spacing of WCAG 1.4.12').toBe(true);
      expect(await cutWords(page)).toEqual([]);
      await speaks(page, 'en');
    }
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nor with text of twice the size').toBe(true);

    await context.setOffline(true);
    await page.reload();
    await isAt(learner, place);
    await expect(page.getByText(/^Offline/).first()).toBeVisible();
  } finally {
    await context.setOffline(false);
    await speaks(page, 'en');
    await page.setViewportSize(sizes[size]);
  }
}

/** The language of this device from the next load on. */
export const speaks = (page: Page, language: LanguageCode): Promise<void> => page.evaluate((chosen) => localStorage.setItem('haversack-preferences', JSON.stringify({ language: chosen })), language);

/** What stands in the shape of what comes; `_bone_` is what the build calls the class of `#ui/skeleton.tsx`. */
const coming = '[aria-busy="true"], [class*="_bone_"]';

/** A place in whichever language: its own heading is there – not the one that stands in for what is to come –, and nothing of it is still to come. */
export async function isDrawn(page: Page): Promise<void> {
  await expect(page.locator('h1:not([data-stands-in])').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole('main').locator(coming).filter({ visible: true })).toHaveCount(0);
}
