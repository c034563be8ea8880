import { expect, type Page } from '@playwright/test';
import { courseFrame, leaveCourse, openCoursePage, signInAgainIfAsked } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { packCountingCourse } from './harness/pack-counting-course.ts';
import { heldWhen } from './harness/the-lms.ts';

journey('a network that takes every request and answers none: what is on the device opens, again and after a kill, and is told once when answers come', async ({ server, learnersBrowser: browser }) => {
  journey.setTimeout(300_000);
  const { page: first, moduleId } = await packCountingCourse(server.url, browser);
  let page = first;
  const openAndLeave = async (from: RegExp): Promise<void> => {
    await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
    await expect(courseFrame(page).locator('#from')).toHaveText(from, { timeout: 20_000 });
    await browserStandsStill(page);
    await leaveCourse(page);
  };

  server.standStill();
  await openAndLeave(/^nothing$/u);
  await openAndLeave(aTime);
  await browser.kill();
  page = await browser.open();
  await page.goto(new URL('/enrollments', server.url).href);
  await openCoursePage(page, 'Counting course');
  await openAndLeave(aTime);
  await openAndLeave(aTime);

  server.goOn();
  await signInAgainIfAsked(page, 'harbour');
  await heldWhen(server.url, 'mia', moduleId, ({ launches }) => launches.length === 4);
  const notTold = async (): Promise<number> => (await readLearnerStore(page, 'outbox')).filter(({ state }) => state !== 'told').length;
  await expect.poll(notTold, { timeout: 90_000, message: 'all is told' }).toBe(0);
  // What a browser had given up was read by the server all the same: nothing of it may have come twice.
  const told = await heldWhen(server.url, 'mia', moduleId, () => true);
  expect(told.launches).toHaveLength(4);
  expect(told.items[0]?.status).toBe('incomplete');
});

const aTime = /^\d+$/u;

/** The browser has begun to look whether there is a new content worker, and gets no answer: what is asked of its workers stands behind that. */
async function browserStandsStill(page: Page): Promise<void> {
  const player = page.frames().find((frame) => new URL(frame.url()).pathname === '/player/');
  if (!player) throw new Error('There is no player.');
  const looks = (): Promise<string> =>
    player.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Promise.race([registration?.update().then(() => 'answered', () => 'refused') ?? 'none', new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 1_500))]);
    });
  expect(await looks()).toBe('no answer');
}
