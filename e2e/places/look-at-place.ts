import { expect } from '@playwright/test';
import type { WeatheredLms } from '../harness/lms-weather.ts';
import { isAt } from './at-the-places.ts';
import { axeFaults } from './axe.ts';
import type { LearnerAtPlaces } from './learner-at-places.ts';
import type { Place } from './places.ts';

/** A place in both themes, with text of twice the size, and without a network after one visit. */
export async function lookAtPlace(learner: LearnerAtPlaces, place: Place, lms: WeatheredLms): Promise<void> {
  const { page, context, noise } = learner;
  noise();
  try {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${lms.url}${place.path}`);
    await isAt(learner, place);
    await page.waitForLoadState('networkidle');
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Anew: rows below the fold keep the colours of the other theme until they are drawn (content-visibility).
    await page.reload();
    await isAt(learner, place);
    expect(await axeFaults(page)).toEqual([]);
    expect(noise(), 'the console is quiet').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out at the side').toBe(true);

    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nor with text of twice the size').toBe(true);

    await context.setOffline(true);
    await page.reload();
    await isAt(learner, place);
    await expect(page.getByText(/^Offline/).first()).toBeVisible();
  } finally {
    await context.setOffline(false);
  }
}
