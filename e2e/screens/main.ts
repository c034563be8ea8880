// `npm run screens [-- --only NAME,NAME --series NAME]`: photographs every place in every size, theme and direction, to be looked at by a person.
// `--series language-de` and so on: everything that is read, in that language on a phone; what a program can find fault with is said at the end, and ends it with 1.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { languageCodes, type LanguageCode } from '#i18n/languages.ts';
import { startHaversack, type HaversackServer } from '../harness/haversack-server.ts';
import { atRest } from '../../src/test/screens/at-rest.ts';
import { isStill } from '../languages/reader.ts';
import { signInForPlaces } from '../places/learner-at-places.ts';
import { places } from '../places/places.ts';
import { photographLanguage } from './photograph-language.ts';

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

async function photographAll(browser: Browser, url: string, { name, who: only, sizes, themes, language, textSize }: Series, who: string): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const { page } = await signInForPlaces(context, url, who);
  await page.evaluate((preferences) => localStorage.setItem('haversack-preferences', JSON.stringify(preferences)), { language, ...(textSize && { textSize }) });
  await mkdir(`${values.out}/${name}`, { recursive: true });
  for (const place of chosen.filter((one) => (only ?? one.who) === who)) {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.goto(`${url}${place.path}`);
      await isStill(page);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await page.evaluate(atRest);
        await page.screenshot({ path: `${values.out}/${name}/${place.name}-${width}-${theme}.png` });
      }
    }
  }
  await context.close();
}

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
const faults: string[] = [];
try {
  for (const one of series.filter(({ name }) => !values.series || name === values.series)) {
    const { url } = await serverFor(one.lms ?? 'usual');
    for (const who of new Set(chosen.map((place) => one.who ?? place.who))) await photographAll(browser, url, one, who);
  }
  for (const code of languageCodes.filter((one) => !only && (!values.series || values.series === `language-${one}`))) {
    faults.push(...(await photographLanguage(browser, code, values.out)).map((line) => `${code}: ${line}`));
  }
} finally {
  await browser.close();
  for (const server of servers.values()) await server.remove();
}
console.log(`Look at them, one by one: ${values.out}/`);
for (const line of faults) console.error(line);
if (faults.length > 0) process.exitCode = 1;
