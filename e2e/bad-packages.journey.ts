import { expect } from '@playwright/test';
import { scormPackage } from './fixtures/scorm-package.ts';
import { openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { countChunks, readLearnerStore } from './harness/learner-db.ts';
import { standBefore } from './harness/spoiled-package.ts';
import { administrator } from './harness/the-lms.ts';

const good = scormPackage('GOOD', 'Good course', '<!doctype html><title>Good</title><p>Good');
const bad: readonly (readonly [what: string, bytes: Uint8Array<ArrayBuffer>, sentence: RegExp])[] = [
  ['a file that is no package', new TextEncoder().encode('Dear administrator, …'), /not a ZIP/i],
  ['a package that is cut short', good.slice(0, good.length - 200), /cut short|ends too early|incomplete/i],
  ['an empty file', new Uint8Array(), /empty/i],
];

journey('the command’s own road: what is no package is refused with one sentence and leaves nothing at the LMS', async ({ server }) => {
  const admin = administrator(server.url);
  for (const [what, bytes, sentence] of bad) {
    await expect(admin.importPackage(new Blob([bytes]), 'bad.zip', 'none'), what).rejects.toThrow(sentence);
  }
});

journey('a package that arrives broken is refused with one sentence and leaves nothing on the device', async ({ server, learnersBrowser: browser }) => {
  const road = await standBefore(server.url);
  try {
    const page = await browser.open();
    await signIn(page, road.url, 'mia', 'harbour');
    for (const [what, bytes] of bad.slice(0, 2)) {
      road.answerWith(bytes);
      await openCoursePage(page, 'Forklift safety');
      await page.getByRole('button', { name: /^(Download|Try again)$/ }).first().click();
      await expect(page.getByRole('region', { name: 'Download' }).getByText('The download stopped'), what).toBeVisible({ timeout: 30_000 });
      await expect.poll(() => countChunks(page), { message: `${what}: chunks left` }).toBe(0);
      expect(await readLearnerStore(page, 'courses')).toEqual([]);
      await page.goto(`${road.url}/enrollments`);
    }
  } finally {
    await road.remove();
  }
});
