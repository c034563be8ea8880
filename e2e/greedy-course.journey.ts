import { expect } from '@playwright/test';
import { greedyCourse } from './fixtures/greedy-course.ts';
import { download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

/** What the browser gives the courses here, so that they need not fill a disk. */
const roomForCourses = 20 * 1024 * 1024;

journey('@long a course that fills all the room the browser gives it is recorded and told all the same', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([greedyCourse()]), 'greedy.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Greedy course');
  await download(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.contentUrl, quotaSize: roomForCourses });
  await page.getByRole('link', { name: 'Open', exact: true }).click();

  const where = async (): Promise<string> => (await readLearnerStore(page, 'sittings'))[0]?.data['cmi.core.lesson_location'] ?? '';
  await expect.poll(where, { timeout: 60_000 }).toMatch(/^\{"pieces":\d+,"keys":\d+\}$/);
  await leaveCourse(page);
  const told = await heldWhen(server.url, 'mia', moduleId, ({ items }) => items[0]?.status === 'incomplete');
  expect(told.items[0]?.location).toBe(await where());
});
