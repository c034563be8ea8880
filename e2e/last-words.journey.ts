import { expect, type Page } from '@playwright/test';
import { lastWordsCourse } from './fixtures/last-words-course.ts';
import { courseFrame, download, leaveCourse, openCoursePage, signIn, signInAgainIfAsked } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

journey('what a course says only while its page goes is kept: the tab closed, then the browser', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([lastWordsCourse()]), 'last-words.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  let page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Last words');
  await download(page);
  const coursePage = page.url();
  await browser.setOffline(true);

  await begin(page, 'nothing', 'where the tab was closed');
  const other = await page.context().newPage();
  await page.close({ runBeforeUnload: true });
  await other.goto(coursePage);
  await expect.poll(async () => (await readLearnerStore(other, 'sittings')).map(({ state, data }) => [state === 'open', data['cmi.core.lesson_location'], data['cmi.suspend_data']?.length])).toEqual([[false, 'where the tab was closed', 4000]]);

  await begin(other, 'where the tab was closed', 'where the browser was closed');
  await browser.close();
  page = await browser.open();
  await page.goto(coursePage);
  await begin(page, 'where the browser was closed', 'the end');
  await leaveCourse(page);
  await browser.setOffline(false);
  await signInAgainIfAsked(page, 'harbour');
  const { items, launches } = await heldWhen(server.url, 'mia', moduleId, (held) => held.launches.length === 3 && held.items[0]?.location === 'the end');
  expect([launches.length, items[0]?.status, items[0]?.suspendData?.length]).toEqual([3, 'incomplete', 4000]);
});

/** Opens the course, which begins where it was left, and goes on in it: it says nothing of that yet. */
async function begin(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect(courseFrame(page).locator('#from')).toHaveText(from, { timeout: 20_000 });
  await courseFrame(page).getByLabel('Where you are').fill(to);
}
