import { chromium, expect, test as base, type Browser, type BrowserContext } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { startHaversack, type HaversackServer } from '../harness/haversack-server.ts';
import { standInTheWeather, type WeatheredLms } from '../harness/lms-weather.ts';
import { signInForPlaces, type LearnerAtPlaces } from './learner-at-places.ts';
import type { Place } from './places.ts';

/** The sizes at which places are looked at. */
export const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;

interface Road {
  readonly lms: WeatheredLms;
  /** Somebody at one size, signed in once for all places. */
  readonly learner: (who: string, size: keyof typeof sizes) => Promise<LearnerAtPlaces>;
  /** Somebody who has signed in and been nowhere yet. */
  readonly stranger: () => Promise<LearnerAtPlaces>;
}

interface PlainRoad {
  readonly url: string;
  /** Somebody at an LMS that gives only what the vendor is known to give. */
  readonly learner: (who: string) => Promise<LearnerAtPlaces>;
}

/** Journeys to the places: one server, one browser and one sign-in a person for all of them that a worker makes. */
export const test = base.extend<object, { readonly server: HaversackServer; readonly browserOfAll: Browser; readonly road: Road; readonly plainRoad: PlainRoad }>({
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
      const once = remembering();
      await use({
        lms,
        learner: (who, size) => once(`${who} ${size}`, async () => signInForPlaces(await contextOf(browserOfAll, size), lms.url, who)),
        stranger: () => once('stranger', async () => signInForPlaces(await contextOf(browserOfAll, 'phone'), lms.url, 'mia')),
      });
      await lms.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  plainRoad: [
    async ({ browserOfAll }, use) => {
      const server = await startHaversack({ temperament: 'plain' });
      const once = remembering();
      await use({ url: server.url, learner: (who) => once(who, async () => signInForPlaces(await contextOf(browserOfAll, 'phone'), server.url, who)) });
      await server.remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

const contextOf = (browser: Browser, size: keyof typeof sizes): Promise<BrowserContext> => browser.newContext({ viewport: sizes[size], locale: 'en-GB', reducedMotion: 'reduce' });

function remembering(): (key: string, begin: () => Promise<LearnerAtPlaces>) => Promise<LearnerAtPlaces> {
  const here = new Map<string, Promise<LearnerAtPlaces>>();
  return (key, begin) => {
    const known = here.get(key) ?? begin();
    here.set(key, known);
    return known;
  };
}

/** Waits until a place shows what must be read there. */
export async function isAt({ page }: LearnerAtPlaces, { heading, sees }: Place, timeout?: number): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible({ timeout });
  await expect(page.getByText(sees).filter({ visible: true }).first()).toBeVisible({ timeout });
}
