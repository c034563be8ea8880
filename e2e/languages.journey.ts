import { expect } from '@playwright/test';
import { languageCodes } from '#i18n/languages.ts';
import { startHaversack } from './harness/haversack-server.ts';
import { newReader } from './languages/reader.ts';
import { sentencesOf } from './languages/say.ts';
import { walkStations } from './languages/walk-stations.ts';
import { tongueOf, wordFaults } from './languages/word-faults.ts';
import { test } from './places/at-the-places.ts';

const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'light' } as const;

for (const language of languageCodes) {
  test(`@long everything that is read, in ${language} at 360 px: nothing is cut, sticks out, is left in English or under 12 px, and nothing runs or points the wrong way`, async ({ browserOfAll }) => {
    test.setTimeout(900_000);
    const server = await startHaversack();
    try {
      expect(await walkStations({ browser: browserOfAll, url: server.url, language, options: phone })).toEqual([]);
    } finally {
      await server.remove();
    }
  });
}

test('@long what a reader would stumble over is found when it is there', async ({ browserOfAll, server }) => {
  const { page } = await newReader(browserOfAll, server.url, 'ar', undefined, phone);
  const tongue = tongueOf(await sentencesOf('ar'), await sentencesOf('en'));
  expect(await wordFaults(page, tongue)).toEqual({ sticksOut: [], cut: [], untranslated: [], turned: [], pointing: [], small: [] });
  await page.evaluate(() => {
    // The page's policy forbids styles in attributes.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.x-long, .x-cut { white-space: nowrap } .x-cut { inline-size: 4rem; overflow: hidden } .x-small { font-size: 10px } .x-narrow { inline-size: 5rem } .x-narrow input { inline-size: 9rem }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    (document.querySelector('main') ?? document.body).insertAdjacentHTML(
      'afterbegin',
      `<p class="x-long">${'A long line '.repeat(12)}</p>
       <p class="x-cut">كلمات لا مكان لها هنا</p>
       <p>Nothing is due this week. A good day.</p>
       <p>signIn.title</p>
       <p>Are you ready?</p>
       <svg class="lucide lucide-chevron-right" width="16" height="16"></svg>
       <p class="x-small">صغير</p>
       <div class="x-narrow"><input name="wide"></div>`,
    );
  });
  const found = await wordFaults(page, tongue);
  expect(found.sticksOut).toContain('a field: wide');
  expect(found.sticksOut.some((line) => line.startsWith('A long line'))).toBe(true);
  expect(found.cut).toContain('كلمات لا مكان لها هنا');
  expect(found.untranslated).toEqual(['Nothing is due this week. A good day.', 'signIn.title']);
  expect(found.turned).toContain('Are you ready?');
  expect(found.pointing).toHaveLength(1);
  expect(found.small).toEqual(['صغير']);
  await page.context().close();
});
