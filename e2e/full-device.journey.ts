import { expect } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { countingCourse } from './fixtures/counting-course.ts';
import { scormPackage } from './fixtures/scorm-package.ts';
import { courseFrame, download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator } from './harness/the-lms.ts';

const megabytes = 1024 * 1024;

/** Text that no archive makes smaller; seeded. */
function noise(length: number): string {
  let seed = 7;
  const letters = Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(33 + (seed >> 8) % 90);
  });
  return letters.join('');
}

journey('@long [S9] the device is full in the middle of a course: another download makes room, it is said, and what is done goes on being saved', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  for (const [file, name] of [[countingCourse(), 'counting.zip'], [scormPackage('BIG', 'Big course', '<!doctype html><title>Big</title>', { 'noise.txt': noise(6 * megabytes) }), 'big.zip']] as const) {
    const receipt = await admin.importPackage(new Blob([file]), name, 'none');
    await admin.enroll('mia', receipt.modules?.[0]?.id ?? '');
  }
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  for (const title of ['Big course', 'Counting course']) {
    await page.goto(`${server.url}/enrollments`);
    await openCoursePage(page, title);
    await download(page);
  }
  // Asked while a course writes without end, Chromium sums up files that go meanwhile, and does not always live through it.
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect(courseFrame(page).locator('#from')).not.toBeEmpty();

  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: usage - 2 * megabytes });
  await expect(page.getByText('the download of Big course was removed')).toBeVisible({ timeout: 60_000 });
  // Chromium counts what was deleted until it has tidied its files, minutes later: as if it had.
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: usage + 2 * megabytes });
  const savedUpTo = async (): Promise<number> => (await readLearnerStore(page, 'sittings'))[0]?.recordedAt ?? 0;
  const before = await savedUpTo();
  await expect.poll(savedUpTo, { timeout: 30_000 }).toBeGreaterThan(before);
  await leaveCourse(page);
  expect((await readLearnerStore(page, 'courses')).map(({ title }) => title)).toEqual(['Counting course']);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url });
});
