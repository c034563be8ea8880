import { expect, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator } from './harness/the-lms.ts';
import { axeFaults } from './places/axe.ts';

async function signInAs(page: Page, url: string, userId: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('User ID').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

const goTo = (page: Page, place: string | RegExp): Promise<void> => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();
const bar = (page: Page, name: string) => page.getByText(`You are acting for ${name}`).first();
const enrolledIn = async (url: string, userId: string, moduleId: string): Promise<number> => (await administrator(url).record(userId, moduleId)).enrollments.length;
/** In which position the LMS holds what somebody asked for: their learning path and approvals follow it. */
const contexts = async (page: Page) => (await readLearnerStore(page, 'calls')).map(({ context, whose }) => [context, whose]);

journey('whoever holds two positions is asked once in which they are here, sees it on every page, and changes it under Me', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signInAs(page, server.url, 'tomasz');
  const asked = page.getByRole('dialog', { name: 'In which position are you here?' });
  await expect(asked).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await asked.getByText('Deputy Safety Officer').click();
  const told = page.waitForRequest((request) => request.url().includes('/ekp/api/enrollments') && request.url().includes('assignmentId=tomasz-safety'));
  await asked.getByRole('button', { name: 'Go on' }).click();
  await told;
  await expect(asked).toBeHidden();
  await goTo(page, 'Learning');
  await expect(page.getByRole('link', { name: /^Me.*Deputy Safety Officer$/ })).toBeVisible();

  await page.reload();
  await page.getByRole('link', { name: /^Me.*Deputy Safety Officer$/ }).click();
  await expect(asked).toBeHidden();
  await page.getByRole('button', { name: /Crane Operator/ }).click();
  await expect(page.getByRole('link', { name: /^Me.*Crane Operator$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Deputy Safety Officer/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

journey('[S11] [S17] a manager acts for one who reports to her, without a network: it is sent later as that one, and nothing of one is seen by the other', async ({ server, learnersBrowser: browser }) => {
  const course = 'Anybody may stop a job';
  const moduleId = 'stop-work';
  const page = await browser.open();
  await signInAs(page, server.url, 'ana');
  await goTo(page, /Me$/);
  await page.getByRole('button', { name: /^Act for/ }).click();
  await page.getByRole('button', { name: /Aroha Ngata/ }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(bar(page, 'Aroha Ngata')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /Aroha/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.goto(`${server.url}/module/${moduleId}`);
  await expect(bar(page, 'Aroha Ngata')).toBeVisible();
  await expect(page.getByRole('heading', { name: course, level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Enrol/ }).first()).toBeVisible();
  await browser.setOffline(true);
  await page.getByRole('button', { name: /^Enrol/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^Enrol/ }).click();
  await expect.poll(() => contexts(page)).toEqual([[{ onBehalfOf: 'aroha' }, 'Aroha Ngata']]);
  await goTo(page, 'Learning');
  await expect(bar(page, 'Aroha Ngata')).toBeVisible();

  // Without a network she is herself again: Aroha's page says nothing of it here.
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(bar(page, 'Aroha Ngata')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: /Ana/ })).toBeVisible();
  await page.goto(`${server.url}/waiting`);
  await expect(page.getByText('For Aroha Ngata')).toBeVisible();

  await browser.setOffline(false);
  await expect.poll(() => enrolledIn(server.url, 'aroha', moduleId), { timeout: 30_000 }).toBe(1);
  expect(await enrolledIn(server.url, 'ana', moduleId)).toBe(0);
});
