import { expect } from '@playwright/test';
import { endlessCourse } from './fixtures/endless-course.ts';
import { courseFrame, download, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

journey('@long a course that hangs is said to, can be left, keeps what was recorded, and the next course opens', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([endlessCourse()]), 'endless.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Endless course');
  await download(page);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(courseFrame(page).getByRole('heading')).toHaveText('Endless course');
  // A ping has been answered: before that nobody knows whether this player can.
  await page.waitForTimeout(2_000);
  await courseFrame(page).getByRole('button', { name: 'Loop' }).click();

  // While it hangs, what it set last is on the device.
  await expect.poll(async () => (await readLearnerStore(page, 'sittings'))[0]).toMatchObject({ state: 'open', data: { 'cmi.core.lesson_location': 'page 4', 'cmi.suspend_data': 'all of it' } });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This course does not answer', { timeout: 20_000 });
  await alert.getByRole('button', { name: 'Leave the course' }).click();
  await expect(page.getByText('The course did not answer.', { exact: false })).toBeVisible({ timeout: 10_000 });
  await expect(page).toHaveURL(/\/course\/[^/]+$/, { timeout: 20_000 });

  const [sitting] = await readLearnerStore(page, 'sittings');
  expect(sitting).toMatchObject({ state: 'interrupted', data: { 'cmi.core.lesson_location': 'page 4', 'cmi.suspend_data': 'all of it' } });
  const told = await heldWhen(server.url, 'mia', moduleId, ({ launches, items }) => launches.length === 1 && items.length === 1);
  expect(told.items[0]).toMatchObject({ status: 'incomplete', location: 'page 4', suspendData: 'all of it' });

  await page.getByRole('link', { name: 'Go on', exact: true }).click();
  await expect(courseFrame(page).getByRole('heading')).toHaveText('Endless course', { timeout: 30_000 });
});
