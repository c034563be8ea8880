import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import type { LanguageCode } from '#i18n/languages.ts';
import { demoPassword } from '#server/demo/people.ts';
import { atRest } from '../../src/test/screens/at-rest.ts';
import { sayIn, type Say } from './say.ts';

/** Somebody who reads the app in one language, on a device that is set to it. */
export interface Reader {
  readonly page: Page;
  readonly url: string;
  readonly say: Say;
}

/** A region of each language, so that dates, numbers and money are those of a place where it is read. */
const regions: Readonly<Record<LanguageCode, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', 'pt-BR': 'pt-BR', nl: 'nl-NL', ja: 'ja-JP', 'zh-Hans': 'zh-CN', ar: 'ar-EG', he: 'he-IL' };

/** A new browser of somebody who reads that language; without a name they are at the sign-in. */
export async function newReader(browser: Browser, url: string, language: LanguageCode, who: string | undefined, options: BrowserContextOptions): Promise<Reader> {
  const context = await browser.newContext({ locale: regions[language], reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const reader: Reader = { page, url, say: await sayIn(language) };
  await page.goto(url);
  if (who !== undefined) await signIn(reader, who);
  return reader;
}

async function signIn({ page, say }: Reader, who: string): Promise<void> {
  await page.getByLabel(say('signIn.userId')).fill(who);
  await page.getByLabel(say('signIn.password'), { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** All requests answered, pictures and fonts there, nothing still to come and nothing moving. */
export async function isStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Those below the fold are lazy: they would be waited for in vain.
    const seen = [...document.images].filter((image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight);
    const bound = new Promise((resolve) => setTimeout(resolve, 3_000));
    await Promise.race([bound, Promise.all(seen.map((image) => image.decode().catch(() => undefined)))]);
  });
  await page.evaluate(atRest);
}
