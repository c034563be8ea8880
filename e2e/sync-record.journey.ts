import { expect } from '@playwright/test';
import { courseFrame, download, finishDemoLesson, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { heldWhen } from './harness/the-lms.ts';

journey('what was done offline waits on a delivery slip, is sent when the network is back, and its whole story can be opened and copied', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'First days in the harbour');
  await download(page);

  await browser.setOffline(true);
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await finishDemoLesson(courseFrame(page));
  await leaveCourse(page);
  // One time for all of the page, in the bar above it.
  await expect(page.getByText(/last updated/i)).toHaveCount(1);
  const ofCourse = page.getByRole('region', { name: /^Sent and waiting/ }).getByRole('article');
  await expect(ofCourse).toContainText('Waiting');

  await page.goto(`${server.url}/waiting`);
  await expect(page.getByRole('heading', { name: '1 entry waits to be sent' })).toBeVisible();
  await expect(page.getByText(/sent by itself as soon as there is a network/).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: /^Waiting/ }).click();
  await expect(page).toHaveURL(/\?show=waiting$/);
  const slip = page.getByRole('article', { name: 'First days in the harbour' });
  await expect(slip).toContainText('Saved on this device');

  await browser.setOffline(false);
  await heldWhen(server.url, 'mia', 'harbour-first-days', ({ status }) => status === 'incomplete' || status === 'completed');
  await expect(page.getByRole('heading', { name: 'Everything is sent' })).toBeVisible({ timeout: 30_000 });
  // It is no longer among those that wait.
  await expect(slip).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: /^All/ }).click();
  await expect(slip).toContainText(/Sent \d+:\d\d.*The LMS answered: In progress/s);

  await slip.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'First days in the harbour', level: 1 })).toBeVisible();
  const details = page.getByRole('region', { name: 'Details for support' });
  for (const request of ['launchTracker', 'hacpInfo', 'PutParam', 'ExitAU']) await expect(details.getByRole('listitem').filter({ hasText: request }).first()).toContainText(/done/);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await details.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/user mia\nenrollment .+\nlaunch .+/);
  expect(copied).toMatch(/PutParam done \d+ ms said \{status: completed/);
  expect(copied).not.toMatch(/sessionId|auPassword|session_id/i);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'First days in the harbour', level: 1 })).toBeVisible();
});
