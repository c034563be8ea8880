import { expect } from '@playwright/test';
import { countingCourse } from './fixtures/counting-course.ts';
import { courseFrame, download, leaveCourse, openCoursePage, signIn, signInAgainIfAsked } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

journey('a network that takes every request and answers none: what is on the device opens, again and after a kill, and is told once when answers come', async ({ server, learnersBrowser: browser }) => {
  journey.setTimeout(300_000);
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([countingCourse()]), 'counting.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  let page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Counting course');
  await download(page);
  const openAndLeave = async (): Promise<void> => {
    await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
    await expect(courseFrame(page).locator('#from')).not.toBeEmpty({ timeout: 20_000 });
    // Long enough for the browser to look whether there is a new worker: that request gets no answer either.
    await page.waitForTimeout(2_500);
    await leaveCourse(page);
  };

  server.standStill();
  await openAndLeave();
  await openAndLeave();
  await browser.kill();
  page = await browser.open();
  await page.goto(new URL('/enrollments', server.url).href);
  await openCoursePage(page, 'Counting course');
  await openAndLeave();
  await openAndLeave();

  server.goOn();
  await signInAgainIfAsked(page, 'harbour');
  const told = await heldWhen(server.url, 'mia', moduleId, ({ launches }) => launches.length === 4);
  expect(told.items[0]?.status).toBe('incomplete');
});
