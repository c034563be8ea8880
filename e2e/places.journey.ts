import { chromium, expect, test as base, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { startHaversack, type HaversackServer } from './harness/haversack-server.ts';
import { slowMs, standInTheWeather, type WeatheredLms } from './harness/lms-weather.ts';
import { axeFaults } from './places/axe.ts';
import { signInForPlaces, type LearnerAtPlaces } from './places/learner-at-places.ts';
import { places } from './places/places.ts';

interface Road {
  readonly lms: WeatheredLms;
  /** Somebody at one size, signed in once for all places. */
  readonly learner: (who: string, size: keyof typeof sizes) => Promise<LearnerAtPlaces>;
  /** Somebody who has signed in and been nowhere yet. */
  readonly stranger: () => Promise<LearnerAtPlaces>;
  /** Somebody at an LMS that gives only what the vendor is known to give. */
  readonly atPlainLms: (who: string) => Promise<LearnerAtPlaces>;
  readonly plainUrl: () => string;
}

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;

const test = base.extend<object, { readonly server: HaversackServer; readonly browserOfAll: Browser; readonly road: Road }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const server = await startHaversack();
      await use(server);
      await server.remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  browserOfAll: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  road: [
    async ({ server, browserOfAll }, use) => {
      const lms = await standInTheWeather(server.url);
      const plain = await startHaversack({ temperament: 'plain' });
      const here = new Map<string, Promise<LearnerAtPlaces>>();
      const come = async (url: string, who: string, size: keyof typeof sizes): Promise<LearnerAtPlaces> =>
        signInForPlaces(await browserOfAll.newContext({ viewport: sizes[size], locale: 'en-GB', reducedMotion: 'reduce' }), url, who);
      const remember = (key: string, begin: () => Promise<LearnerAtPlaces>): Promise<LearnerAtPlaces> => {
        const known = here.get(key) ?? begin();
        here.set(key, known);
        return known;
      };
      await use({
        lms,
        learner: (who, size) => remember(`${who} ${size}`, () => come(lms.url, who, size)),
        stranger: () => remember('stranger', () => come(lms.url, 'mia', 'phone')),
        atPlainLms: (who) => remember(`${who} plain`, () => come(plain.url, who, 'phone')),
        plainUrl: () => plain.url,
      });
      await Promise.all([lms.remove(), plain.remove()]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (const size of ['phone', 'desktop'] as const) {
  for (const { name, path, who, heading, sees } of places) {
    test(`${name} on a ${size}: in both themes, without a network${size === 'phone' ? ', and while the LMS is slow or answers with something else' : ''}`, async ({ road }) => {
      const { page, context, noise } = await road.learner(who, size);
      const isThere = async (timeout?: number): Promise<void> => {
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible({ timeout });
        await expect(page.getByText(sees).filter({ visible: true }).first()).toBeVisible({ timeout });
      };
      noise();
      try {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(`${road.lms.url}${path}`);
        await isThere();
        await page.waitForLoadState('networkidle');
        expect(await axeFaults(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        // Anew: rows below the fold keep the colours of the other theme until they are drawn (content-visibility).
        await page.reload();
        await isThere();
        expect(await axeFaults(page)).toEqual([]);
        expect(noise(), 'the console is quiet').toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out at the side').toBe(true);

        await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nor with text of twice the size').toBe(true);

        await context.setOffline(true);
        await page.reload();
        await isThere();
        await expect(page.getByText(/^Offline/).first()).toBeVisible();
        await context.setOffline(false);

        // How the LMS answers has nothing to do with the size: once is enough, on the phone.
        if (size === 'desktop') return;
        road.lms.become('slow');
        await page.reload();
        await isThere(slowMs - 500); // what is known does not wait for the LMS

        road.lms.become('wrong');
        await page.reload();
        await isThere();
        await expect(page.getByText('This page broke')).toHaveCount(0);
      } finally {
        await context.setOffline(false);
        road.lms.become('usual');
      }
    });
  }
}

for (const { name, path, sees } of places) {
  test(`${name}, never seen before and the LMS is gone: a sentence and a way on, or what this device knows by itself, not a blank page`, async ({ road }) => {
    const { page } = await road.stranger();
    road.lms.become('gone');
    try {
      await page.goto(`${road.lms.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first()).toBeVisible();
      await expect(page.getByText('This page broke')).toHaveCount(0);
      const main = page.getByRole('main');
      // Of those, the one that is seen: a switch of views hides the words of what is not chosen from the eye.
      await expect(main.getByRole('button').or(main.getByRole('link')).or(main.getByText(sees)).filter({ visible: true }).first()).toBeVisible();
    } finally {
      road.lms.become('usual');
    }
  });
}

for (const { name, path, who } of places) {
  test(`${name} with an LMS that gives only what is known of the vendor: less is shown, nothing breaks`, async ({ road }) => {
    const { page, noise } = await road.atPlainLms(who);
    noise();
    await page.goto(`${road.plainUrl()}${path}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(page.getByText('This page broke')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    // The browser's own words for an answer of 404: that the LMS does not give something.
    expect(noise().filter((line) => !line.startsWith('Failed to load resource: the server responded with a status of 404'))).toEqual([]);
  });
}
