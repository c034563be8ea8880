import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { LanguageCode } from '#i18n/languages.ts';
import { startHaversack } from '../harness/haversack-server.ts';
import { walkStations } from '../languages/walk-stations.ts';

/** Everything that is read, in one language on a phone, as far down as two screens go; gives what the check found. */
export async function photographLanguage(browser: Browser, language: LanguageCode, out: string): Promise<readonly string[]> {
  const server = await startHaversack();
  const folder = `${out}/language-${language}`;
  await mkdir(folder, { recursive: true });
  let at = 0;
  try {
    return await walkStations({
      browser,
      url: server.url,
      language,
      options: { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
      atEach: async ({ name }, { page }) => {
        const numbered = `${folder}/${String((at += 1)).padStart(2, '0')}-${name}`;
        await page.screenshot({ path: `${numbered}.png` });
        if (!(await scrollsOn(page))) return;
        await page.screenshot({ path: `${numbered}-below.png` });
        await page.evaluate(() => scrollTo(0, 0));
      },
    });
  } finally {
    await server.remove();
  }
}

/** A screen further down: the page, or the sheet that is open. */
const scrollsOn = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const sheet = document.querySelector('dialog[open]');
    const scrolled = sheet ? [sheet, ...sheet.querySelectorAll('*')].find((one) => one.scrollHeight > one.clientHeight + 60 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowY)) : document.scrollingElement;
    const before = scrolled?.scrollTop ?? 0;
    scrolled?.scrollBy({ top: scrolled.clientHeight * 0.82, behavior: 'instant' });
    return (scrolled?.scrollTop ?? 0) > before + 120;
  });
