// `npm run screens [-- --only NAME,NAME --series NAME]`: photographs every place in every size, theme and direction, to be looked at by a person.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { languageCodes, type LanguageCode } from '#i18n/languages.ts';
import { startHaversack, type HaversackServer } from '../harness/haversack-server.ts';
import { signInForPlaces } from '../places/learner-at-places.ts';
import { places } from '../places/places.ts';

interface Series {
  readonly name: string;
  /** Undefined: whoever has something at that place. */
  readonly who?: string;
  readonly lms?: 'plain';
  readonly sizes: readonly (readonly [width: number, height: number])[];
  readonly themes: readonly ('light' | 'dark')[];
  readonly language: LanguageCode;
  readonly textSize?: '150';
}

const phone = [360, 740] as const;
const tablet = [768, 1024] as const;
const desktop = [1440, 900] as const;
const all = { sizes: [phone, tablet, desktop], themes: ['light', 'dark'] } as const;
const few = { sizes: [phone, desktop], themes: ['light'] } as const;
const series: readonly Series[] = [
  { name: 'left-to-right', language: 'en', ...all },
  { name: 'right-to-left', language: 'ar', ...all },
  { name: 'newcomer', who: 'aroha', language: 'en', ...few },
  { name: 'learner-with-140', who: 'dimitra', language: 'en', ...few },
  { name: 'text-150', language: 'en', ...few, sizes: [phone], textSize: '150' },
  ...languageCodes.filter((code) => code !== 'en' && code !== 'ar').map((language) => ({ name: `language-${language}`, language, sizes: [phone], themes: ['light'] }) as const),
  { name: 'plain', lms: 'plain', language: 'en', ...few },
];

const { values } = parseArgs({ options: { only: { type: 'string' }, series: { type: 'string' }, out: { type: 'string', default: 'screens' } } });
const only = values.only?.split(',');
const chosen = places.filter(({ name }) => !only || only.some((part) => name.includes(part)));
const servers = new Map<string, HaversackServer>();

const serverFor = async (lms: 'usual' | 'plain'): Promise<HaversackServer> => {
  const server = servers.get(lms) ?? (await startHaversack({ temperament: lms }));
  servers.set(lms, server);
  return server;
};

/** All requests answered, pictures and fonts there, nothing moving. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Those below the fold are lazy: they would be waited for in vain.
    const seen = [...document.images].filter((image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight);
    await Promise.race([Promise.all(seen.map((image) => image.decode().catch(() => undefined))), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  });
  await page.waitForTimeout(150);
}

async function photographAll(browser: Browser, url: string, { name, who: only, sizes, themes, language, textSize }: Series, who: string): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const { page } = await signInForPlaces(context, url, who);
  await page.evaluate((preferences) => localStorage.setItem('haversack-preferences', JSON.stringify(preferences)), { language, ...(textSize && { textSize }) });
  await mkdir(`${values.out}/${name}`, { recursive: true });
  for (const place of chosen.filter((one) => (only ?? one.who) === who)) {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.goto(`${url}${place.path}`);
      await settled(page);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
        await page.screenshot({ path: `${values.out}/${name}/${place.name}-${width}-${theme}.png` });
      }
    }
  }
  await context.close();
}

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
try {
  for (const one of series.filter(({ name }) => !values.series || name === values.series)) {
    const { url } = await serverFor(one.lms ?? 'usual');
    for (const who of new Set(chosen.map((place) => one.who ?? place.who))) await photographAll(browser, url, one, who);
  }
} finally {
  await browser.close();
  for (const server of servers.values()) await server.remove();
}
console.log(`Look at them, one by one: ${values.out}/`);
