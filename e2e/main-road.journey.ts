import { expect } from '@playwright/test';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import { courseFrame, download, finishDemoLesson, goOnTo, leaveCourse, openCoursePage, openPart, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { heldWhen } from './harness/the-lms.ts';

journey('a course of several parts is downloaded, finished with the network off, the server gone and the browser restarted, and the LMS hears it all, once', async ({ server, learnersBrowser: browser }) => {
  let page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'First days in the harbour');
  await download(page);

  await browser.setOffline(true);
  await server.kill();
  await browser.close();
  page = await browser.open();
  await page.goto(`${server.url}/enrollments`);
  await expect(page.getByRole('heading', { name: 'My learning' })).toBeVisible();
  await expect(page.getByText(/^Offline/).first()).toBeVisible();

  await openCoursePage(page, 'First days in the harbour');
  const openedAt = Date.now();
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await finishDemoLesson(courseFrame(page));
  for (const [part, goOn] of [['Safe on the quay', goOnTo], ['Who to tell', openPart], ['Final check', goOnTo]] as const) {
    await goOn(page, part);
    await expect(courseFrame(page).locator('.bar-title')).toHaveText(part);
    await finishDemoLesson(courseFrame(page));
  }
  await expect(page.getByRole('button', { name: 'Leave the course' })).toHaveCount(2); // the bar's, and the one that is offered
  await leaveCourse(page);
  await expect(page.getByText('4 of 4 done')).toBeVisible();

  const sittings = await readLearnerStore(page, 'sittings');
  expect(sittings.map(({ state, didContentFinish }) => ({ state, didContentFinish }))).toEqual(Array.from({ length: 4 }, () => ({ state: 'ended', didContentFinish: true })));

  await server.start();
  await browser.setOffline(false);
  const told = await heldWhen(server.url, 'mia', 'harbour-first-days', ({ status }) => status === 'completed');
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'told'));

  expect(told.launches).toHaveLength(1);
  const launchedAt = Date.parse(told.launches[0]?.launchedAt ?? '');
  expect(Math.abs(launchedAt - openedAt)).toBeLessThan(60_000);
  expect(told.attemptCount).toBe(1);
  expect(told.items.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed', 'passed']);
  expect(told.items.at(-1)?.scoreRaw).toBe(100);
  expect(told.score).toBe(100);
  for (const item of told.items) {
    const own = sittings.filter(({ itemId }) => itemId === item.id);
    const seconds = own.reduce((sum, { standard, data, ownSeconds }) => sum + (readItemResult({ standard, data }).reportedSeconds ?? ownSeconds), 0);
    expect(Math.abs(item.totalSeconds - seconds), `seconds of ${item.title}`).toBeLessThanOrEqual(1);
  }
});
