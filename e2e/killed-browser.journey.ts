import { expect } from '@playwright/test';
import { courseFrame, leaveCourse, openCoursePage, signInAgainIfAsked } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { packCountingCourse } from './harness/pack-counting-course.ts';
import { heldWhen } from './harness/the-lms.ts';

/** The whole loss that design/offline-content.md allows. */
const allowedLossMs = 250;
/** A browser can be killed only so precisely: from our decision to the last instruction of its last process. */
const killTakesMs = 50;

journey('a browser killed in the middle of a course goes on offline at the last change, at most 250 ms old', async ({ server, learnersBrowser: browser }) => {
  const { page: first, moduleId } = await packCountingCourse(server.url, browser);
  let page = first;
  await browser.setOffline(true);

  for (let round = 0; round < 3; round += 1) {
    await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
    await expect(courseFrame(page).locator('#from')).not.toBeEmpty();
    await page.waitForTimeout(700 + round * 333);
    const killedAt = Date.now();
    await browser.kill();

    page = await browser.open();
    await page.goto(new URL('/enrollments', server.url).href);
    await openCoursePage(page, 'Counting course');
    await page.getByRole('link', { name: 'Go on', exact: true }).click();
    const from = Number(await courseFrame(page).locator('#from').textContent());
    expect(killedAt - from, `age of the last change in round ${round}`).toBeLessThanOrEqual(allowedLossMs + killTakesMs);
    await leaveCourse(page);
  }

  await browser.setOffline(false);
  await signInAgainIfAsked(page, 'harbour');
  const told = await heldWhen(server.url, 'mia', moduleId, ({ launches }) => launches.length === 6);
  expect(told.items[0]?.status).toBe('incomplete');
});
