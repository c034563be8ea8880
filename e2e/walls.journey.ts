import { expect } from '@playwright/test';
import { hostileCourse, type HostileReport } from './fixtures/hostile-course.ts';
import { courseFrame, download, leaveCourse, openCoursePage, signIn, signInAgainIfAsked } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, held } from './harness/the-lms.ts';

journey('a hostile course reads and writes nothing of the app, the session or the LMS, and takes the top page nowhere', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([hostileCourse(server.url, server.contentUrl)]), 'hostile.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const before = await admin.record('mia');

  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Hostile course');
  await download(page);
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect(courseFrame(page).locator('#report')).toHaveText(/^done/, { timeout: 60_000 });
  expect(page.url(), 'the top page stayed').toContain(`${server.url}/course/`);
  await leaveCourse(page);

  const [sitting] = await readLearnerStore(page, 'sittings');
  const report = JSON.parse(sitting?.data['cmi.suspend_data'] ?? '{}') as HostileReport;
  expect(Object.keys(report).length, 'every wall was tried').toBeGreaterThanOrEqual(18);
  expect(Object.entries(report).filter(([, outcome]) => !outcome.startsWith('blocked'))).toEqual([]);

  // Whatever it did to the cookies, nobody else is signed in: the learner is, or has to sign in again.
  await page.goto(`${server.url}/me`);
  await expect(page.getByText('Mia Lindqvist')).toBeVisible();
  const after = await admin.record('mia');
  const others = (enrollments: typeof before.enrollments) => enrollments.filter((one) => one.moduleId !== moduleId);
  expect(others(after.enrollments), 'no other enrollment was touched').toEqual(others(before.enrollments));
  const { enrollments } = await admin.record('omar');
  expect(enrollments.every(({ launches }) => launches.length === 0)).toBe(true);
});

journey('after a course has overwritten the session cookie the learner signs in again, and what waited is told once', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([hostileCourse(server.url, server.contentUrl)]), 'hostile.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Hostile course');
  await download(page);
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect(courseFrame(page).locator('#report')).toHaveText(/^done/, { timeout: 60_000 });
  await leaveCourse(page);

  await signInAgainIfAsked(page, 'harbour');
  await expect.poll(async () => (await held(server.url, 'mia', moduleId)).status, { timeout: 30_000 }).toBe('completed');
  expect((await held(server.url, 'mia', moduleId)).launches).toHaveLength(1);
});

journey('the content origin is not the LMS: /ekp/, the sign-in and course files answer 404 there', async ({ server }) => {
  for (const path of ['/ekp/', '/ekp/api/me', '/ekp/hacp', '/session', '/player/c/anything/index.html', '/', '/config.json']) {
    const answer = await fetch(server.contentUrl + path);
    expect(answer.status, path).toBe(404);
  }
});
