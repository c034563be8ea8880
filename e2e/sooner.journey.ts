import { expect, type Page } from '@playwright/test';
import { countingCourse } from './fixtures/counting-course.ts';
import { courseFrame, download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

/** What the LMS answers in the session of the run that is open, once something was said in it; undefined before. */
async function heldSoFar(page: Page, url: string): Promise<string | undefined> {
  const steps = (await readLearnerStore(page, 'outbox')).flatMap((entry) => entry.steps);
  const session = steps.findLast(({ name }) => name === 'hacpInfo')?.note;
  if (!steps.some(({ name, state }) => name === 'PutParam-so-far' && state === 'done')) return undefined;
  const body = new URLSearchParams({ command: 'GetParam', version: '4.0', session_id: String(session?.['sessionId']) });
  return (await fetch(new URL(String(session?.['url']), url), { method: 'POST', body })).text();
}

journey('[S14] online, what a course saves is at the LMS within seconds, long before it is left; the browser killed and the course gone on with, its time counts once', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([countingCourse()]), 'counting.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  let page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Counting course');
  await download(page);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(courseFrame(page).locator('#from')).toBeAttached();
  await expect.poll(() => heldSoFar(page, server.url), { timeout: 25_000 }).toMatch(/lesson_location=\d+/iu);
  await browser.kill();

  page = await browser.open();
  await page.goto(new URL('/enrollments', server.url).href);
  await openCoursePage(page, 'Counting course');
  await page.getByRole('link', { name: 'Go on', exact: true }).click();
  await expect(courseFrame(page).locator('#from')).not.toBeEmpty();
  await leaveCourse(page);
  const { items } = await heldWhen(server.url, 'mia', moduleId, ({ launches, items: [item] }) => launches.length === 2 && (item?.totalSeconds ?? 0) > 0);
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state)).toEqual(['told', 'told', 'told', 'told']);
  const own = (await readLearnerStore(page, 'sittings')).reduce((sum, { ownSeconds }) => sum + ownSeconds, 0);
  const [held] = (await heldWhen(server.url, 'mia', moduleId, ({ items: [item] }) => (item?.totalSeconds ?? 0) >= (items[0]?.totalSeconds ?? 0))).items;
  expect(Math.abs((held?.totalSeconds ?? 0) - own)).toBeLessThan(2);
});
