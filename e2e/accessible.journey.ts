import { expect, type Page } from '@playwright/test';
import { isAt, test } from './places/at-the-places.ts';
import { axeFaults } from './places/axe.ts';
import type { LearnerAtPlaces } from './places/learner-at-places.ts';
import { isDrawn, speaks } from './places/look-at-place.ts';
import { pageFaults } from './places/measure-page.ts';
import { places, type Place } from './places/places.ts';

/** What was opened from a list: the first link below an address. */
const opened: readonly Pick<Place, 'name' | 'path' | 'who'>[] = [
  { name: 'a course', path: '/enrollments', who: 'mia' },
  { name: 'a branch', path: '/catalog', who: 'mia' },
  { name: 'a message', path: '/mailbox', who: 'mia' },
  { name: 'an article', path: '/news', who: 'mia' },
  { name: 'an approval', path: '/approvals', who: 'ana' },
  { name: 'a certificate', path: '/certificates', who: 'tomasz' },
  { name: 'an external training', path: '/external-training', who: 'dimitra' },
  { name: 'a competency', path: '/career', who: 'dimitra' },
];
const below: Readonly<Record<string, string>> = { '/enrollments': '/course/', '/career': '/career/competency/' };

for (const size of ['phone', 'desktop'] as const) {
  for (const place of places) {
    test(`@long ${place.name} in Arabic, on a ${size}: axe finds nothing in either theme, and its targets and headings are as they should be`, async ({ road }) => {
      const { page } = await road.learner(place.who, size);
      await inArabic(page, `${road.lms.url}${place.path}`, async () => {
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          await page.reload();
          await isDrawn(page);
          expect(await axeFaults(page)).toEqual([]);
        }
        expect(await pageFaults(page)).toEqual({ small: [], headings: [], unnamed: [] });
      });
    });
  }

  for (const { name, path, who } of opened) {
    test(`@long ${name} that was opened from its list, on a ${size}: axe finds nothing, in English and in Arabic, and its targets and headings are as they should be`, async ({ road }) => {
      const { page } = await road.learner(who, size);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${road.lms.url}${path}`);
      await page.getByRole('main').locator(`a[href^="${below[path] ?? `${path}/`}"]`).first().click();
      await expect(page).not.toHaveURL(new RegExp(`${path}$`));
      await isDrawn(page);
      expect(await axeFaults(page)).toEqual([]);
      expect(await pageFaults(page)).toEqual({ small: [], headings: [], unnamed: [] });
      await inArabic(page, page.url(), async () => {
        await page.emulateMedia({ colorScheme: 'dark' });
        await isDrawn(page);
        expect(await axeFaults(page)).toEqual([]);
      });
    });
  }
}

for (const place of places) {
  test(`@long ${place.name} in forced colours and with more contrast: axe finds nothing, and the ring of the keyboard is seen on everything that Tab reaches`, async ({ road }) => {
    const learner: LearnerAtPlaces = await road.learner(place.who, 'phone');
    const { page } = learner;
    try {
      for (const seen of [{ forcedColors: 'active', contrast: null }, { forcedColors: null, contrast: 'more' }] as const) {
        await page.emulateMedia({ ...seen, colorScheme: 'dark' });
        await page.goto(`${road.lms.url}${place.path}`);
        await isAt(learner, place);
        expect(await axeFaults(page)).toEqual([]);
        expect(await withoutRing(page)).toEqual([]);
      }
    } finally {
      await page.emulateMedia({ forcedColors: null, contrast: null });
    }
  });
}

async function inArabic(page: Page, url: string, look: () => Promise<void>): Promise<void> {
  try {
    await speaks(page, 'ar');
    await page.goto(url);
    await look();
  } finally {
    await speaks(page, 'en');
  }
}

/** What Tab reaches, as far as thirty presses go, that shows no outline around itself or around the box that stands for it. */
async function withoutRing(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const bare = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return undefined;
      for (let place: Element | null = here, steps = 0; place && steps < 3; place = place.parentElement, steps += 1) {
        // A card that is one link as a whole has its ring around what lies over it.
        const rings = [getComputedStyle(place), getComputedStyle(place, '::after')];
        if (rings.some(({ content, outlineStyle, outlineWidth }, at) => (at === 0 || content !== 'none') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)) return undefined;
      }
      return here.outerHTML.slice(0, 120);
    });
    if (bare !== undefined) found.push(bare);
  }
  return found;
}
