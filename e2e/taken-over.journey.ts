import { expect, type Page } from '@playwright/test';
import { courseFrame, download, leaveCourse, openCoursePage, openPart, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, held, heldWhen } from './harness/the-lms.ts';

const moduleId = 'harbour-first-days';
const slowMs = 1_200;
const parts = ['Find your way', 'Safe on the quay', 'Who to tell', 'Final check'];

async function signInAs(page: Page, userId: string): Promise<void> {
  const notThem = page.getByRole('button', { name: /^Not you\?/ });
  await expect(notThem.or(page.getByLabel('User ID'))).toBeVisible();
  if (await notThem.isVisible()) await notThem.click();
  await page.getByLabel('User ID').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill('harbour');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
/** What became of Mia's work on this device, in order: `told`, `waiting` … */
const states = async (page: Page): Promise<readonly string[]> =>
  (await readLearnerStore(page, 'outbox', 'mia')).toSorted((one, other) => one.seq - other.seq).map(({ state, reason }) => (reason === undefined ? state : `${state} ${reason}`));

journey('@long [S17] somebody else signs in, in a second tab, in the middle of a telling: nothing reaches their account, nothing is lost, and it is told once when the first learner is back', async ({ server, learnersBrowser: browser }) => {
  journey.setTimeout(240_000);
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'First days in the harbour');
  await download(page);
  const omarBefore = await administrator(server.url).record('omar');
  await server.kill();
  for (let round = 0; round < 3; round += 1) {
    await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
    await expect(courseFrame(page).locator('.bar-title')).toHaveText(parts[0] ?? '');
    for (const part of parts.slice(1)) {
      await openPart(page, part);
      await expect(courseFrame(page).locator('.bar-title')).toHaveText(part);
    }
    await leaveCourse(page);
  }
  const before = await states(page);
  const sittings = await readLearnerStore(page, 'sittings', 'mia');
  expect(sittings).toHaveLength(12);
  expect(before).toEqual(Array.from({ length: sittings.length + 3 }, () => 'waiting'));
  // Slow enough for somebody to come between. The second tab has its own line.
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: slowMs, downloadThroughput: -1, uploadThroughput: -1 });
  await server.start();
  await page.reload();
  const told = async (): Promise<number> => (await states(page)).filter((state) => state === 'told').length;
  await expect.poll(told, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
  const second = await page.context().newPage();
  await second.goto(`${server.url}/sign-in?again`);
  await signInAs(second, 'omar');
  await expect(second).toHaveURL(/\/dashboard$/, { timeout: 60_000 });
  const atTakeOver = await states(page);
  expect(atTakeOver.filter((state) => state === 'waiting').length, 'it was in the middle').toBeGreaterThan(4);

  // The first tab does not go on showing Mia, and says nothing more: what is on its way ends as it can.
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  await second.goto(`${server.url}/me`);
  await expect(second.getByText('عمر').first()).toBeVisible();
  await second.waitForTimeout(5_000);
  const after = await states(second);
  expect(after.filter((state) => state === 'told').length - (atTakeOver.filter((state) => state === 'told').length), 'at most what was on its way').toBeLessThanOrEqual(1);
  expect(await readLearnerStore(second, 'outbox', 'omar')).toEqual([]);
  expect(await administrator(server.url).record('omar')).toEqual(omarBefore);
  expect((await held(server.url, 'omar', moduleId)).launches).toEqual([]);

  // Mia is back.
  await second.goto(`${server.url}/sign-in?again`);
  await signInAs(second, 'mia');
  await expect.poll(async () => (await states(second)).filter((state) => state === 'waiting' || state === 'open'), { timeout: 120_000 }).toEqual([]);
  const end = await states(second);
  expect(end).toHaveLength(before.length);
  expect(end.filter((state) => state !== 'told'), 'told, or one whose answer was lost at the take-over').toHaveLength(end.filter((state) => state.startsWith('unsure')).length);
  expect(end.filter((state) => state.startsWith('unsure')).length).toBeLessThanOrEqual(1);
  const there = await heldWhen(server.url, 'mia', moduleId, ({ launches }) => launches.length === 3);
  expect(there.attemptCount).toBe(3);
  const seconds = sittings.reduce((sum, { ownSeconds }) => sum + ownSeconds, 0);
  expect(Math.abs(there.items.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0) - seconds), 'the time, counted once').toBeLessThanOrEqual(sittings.length);
  expect(await administrator(server.url).record('omar')).toEqual(omarBefore);
});
