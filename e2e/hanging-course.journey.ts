import { expect } from '@playwright/test';
import { hangingCourse } from './fixtures/hanging-course.ts';
import { download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

journey('what a course set before it hangs is on the device while it hangs, the learner can leave, and the LMS hears it', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([hangingCourse()]), 'hanging.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Hanging course');
  await download(page);
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect.poll(async () => (await readLearnerStore(page, 'sittings'))[0]?.data).toMatchObject({ 'cmi.core.lesson_location': 'before', 'cmi.suspend_data': 'all of it' });
  await leaveCourse(page);
  const told = await heldWhen(server.url, 'mia', moduleId, ({ items }) => items[0]?.status === 'incomplete');
  expect(told.items[0]).toMatchObject({ status: 'incomplete', location: 'before', suspendData: 'all of it' });
});
