import { expect, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { courseFrame, download, finishDemoLesson, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { heldWhen } from './harness/the-lms.ts';
import { axeFaults } from './places/axe.ts';

const course = 'First days in the harbour';
const ended = /Your session with the LMS has ended/;

/** The LMS ends the session by itself: the browser's half of it goes, and nothing of the app hears of it. */
async function sessionEnds(page: Page): Promise<void> {
  await page.context().clearCookies();
}

async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().click();
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

journey('[S8] the session ends while somebody reads: a quiet bar says so, what is known stays, and signing in leads back to the page', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await openCoursePage(page, course);
  const at = page.url();
  await sessionEnds(page);
  await page.reload();
  await expect(page.getByText(ended).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: course, level: 1 })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await signInAgain(page);
  await expect(page).toHaveURL(at);
  await expect(page.getByRole('heading', { name: course, level: 1 })).toBeVisible();
  await expect(page.getByText(ended)).toHaveCount(0);
});

journey('[S8] what cannot be loaded because the session has ended leads to the sign-in, and from there back to it', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await sessionEnds(page);
  await page.goto(`${server.url}/resources`);
  const main = page.getByRole('main');
  await expect(main.getByRole('alert').getByText(/no longer knows this sign-in/)).toBeVisible();
  await expect(main.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await main.getByRole('alert').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/resources$/);
  await expect(main.getByRole('heading', { name: 'Papers and files', level: 1 })).toBeVisible();
  await expect(main.getByRole('alert')).toHaveCount(0);
});

journey('[S1] [S8] the session ends while a course plays: it goes on and is kept, leaving it says so, and after signing in it is told once', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await openCoursePage(page, course);
  await download(page);
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).first().click();
  await expect(courseFrame(page).getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  await sessionEnds(page);
  await finishDemoLesson(courseFrame(page));
  await leaveCourse(page);
  await expect(page.getByText(ended).first()).toBeVisible({ timeout: 30_000 });
  const [sitting] = await readLearnerStore(page, 'sittings');
  expect(sitting?.data['cmi.core.lesson_status'] ?? sitting?.data['cmi.completion_status']).toMatch(/passed|completed/u);
  const untold = (await readLearnerStore(page, 'outbox')).filter(({ state }) => state !== 'told');
  expect(untold.length).toBeGreaterThan(0);
  expect(untold.every(({ state }) => state === 'waiting')).toBe(true);

  await signInAgain(page);
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state), { timeout: 30_000 }).toEqual(['told', 'told']);
  const { launches } = await heldWhen(server.url, 'mia', 'harbour-first-days', ({ launches }) => launches.length > 0);
  expect(launches).toHaveLength(1);
});

journey('[S11] [S17] another tab signs out, and somebody else in: this one says so, shows nothing, and nothing goes to the wrong account', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  const other = await page.context().newPage();
  await other.goto(`${server.url}/me`);
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText(/You were signed out in another tab\. Sign in to go on\./)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await other.getByRole('button', { name: /Not you/ }).click();
  await other.getByLabel('User ID').fill('omar');
  await other.getByLabel('Password', { exact: true }).fill(demoPassword);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/You were signed out in another tab/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /Mia/ })).toHaveCount(0);
});

journey('[S9] what stays on the device is listed under Me, and unsent work goes only after a question of its own', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${server.url}/module/stop-work`);
  await expect(page.getByRole('button', { name: /^Enrol/ }).first()).toBeVisible();
  await page.goto(`${server.url}/me?open=storage`);
  await expect(page.getByText('What stays after signing out')).toBeVisible();
  await page.goto(`${server.url}/module/stop-work`);
  await browser.setOffline(true);
  await page.getByRole('button', { name: /^Enrol/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^Enrol/ }).click();
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).length).toBe(1);

  await page.goto(`${server.url}/me?open=storage`);
  const remove = page.getByRole('button', { name: 'Sign out and remove all of mine' });
  await remove.click();
  await remove.click();
  await expect(page.getByText(/^Not sent yet: 1/)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep what was not sent' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state)).toEqual(['waiting']);
});

journey('after several wrong passwords it says in how many seconds the next try counts', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await page.goto(server.url);
  await page.getByLabel('User ID').fill('mia');
  const password = page.getByLabel('Password', { exact: true });
  const alert = page.getByRole('alert');
  for (let tries = 1; tries <= 5; tries += 1) {
    await password.fill(`wrong ${tries}`);
    await page.keyboard.press('Enter');
    await expect(alert).toContainText(tries < 5 ? 'is not right' : /You can try again in \d+ seconds?/);
    if (tries < 5) await password.fill('');
  }
  expect(await axeFaults(page)).toEqual([]);
  await expect(alert).toHaveCount(0, { timeout: 15_000 });
  await password.fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dashboard$/);
});
