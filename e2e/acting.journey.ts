import { expect, type Page } from '@playwright/test';
import { openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { loseAnswersOf } from './harness/lose-answers.ts';
import { heldWhen } from './harness/the-lms.ts';

/** Tells of a training done elsewhere, in the fewest words. */
async function tellOf(page: Page, title: string, button: 'Hand in' | 'Save as a draft', file?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add training' }).click();
  const form = page.getByRole('dialog', { name: 'Add training' });
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form.getByLabel('First day').fill('2026-11-20');
  if (file !== undefined) await form.getByLabel('Choose a file').setInputFiles({ name: file, mimeType: 'image/jpeg', buffer: Buffer.from('light') });
  await form.getByRole('button', { name: button }).click();
  await expect(form).toBeHidden();
}

const rowOf = (page: Page, title: string) => page.getByRole('link', { name: new RegExp(`^${title}`, 'u') });
const waits = 'Saved on this device. It waits to be sent.';

journey('training done elsewhere is told with its photo online, begun and taken back offline, and what was told offline is sent once there is a network', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await page.goto(`${server.url}/external-training`);
  await tellOf(page, 'First aid at sea', 'Hand in', 'card.jpg');
  await expect(rowOf(page, 'First aid at sea')).toContainText('Waiting');
  await expect(rowOf(page, 'First aid at sea')).toHaveAttribute('href', /external-training\/(?!call-)/, { timeout: 30_000 });
  await expect(rowOf(page, 'First aid at sea')).toHaveCount(1);
  await rowOf(page, 'First aid at sea').click();
  await expect(page.getByRole('button', { name: 'Open card.jpg' })).toBeVisible();
  await page.goto(`${server.url}/external-training`);

  await browser.setOffline(true);
  await tellOf(page, 'Taken back', 'Hand in');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).first().click();
  await expect(rowOf(page, 'Taken back')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add training' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Ropes and knots');
  await page.reload();
  await page.getByRole('button', { name: 'Add training' }).click();
  await expect(page.getByText('You began this before.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ropes and knots');
  await page.getByLabel('First day').fill('2026-11-19');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await rowOf(page, 'Ropes and knots').click();
  await expect(page.getByText(waits)).toBeVisible();
  await browser.setOffline(false);
  // The page follows its record to the address that the LMS gave it.
  await expect(page).toHaveURL(/external-training\/(?!call-)[^/]+$/, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Ropes and knots' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(waits)).toBeVisible();
  await page.goto(`${server.url}/external-training`);
  await expect(rowOf(page, 'First aid at sea')).toBeVisible();
  await expect(rowOf(page, 'Ropes and knots')).toHaveCount(0, { timeout: 30_000 });
  await expect(rowOf(page, 'Taken back')).toHaveCount(0);
});

journey('a course is left offline, taken back, left again, and the LMS hears it once there is a network; what the LMS refuses comes back to where it was decided', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  // All of the app is on the device before the network goes.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await openCoursePage(page, 'First days in the harbour');
  const leave = page.getByRole('button', { name: 'Withdraw', exact: true });
  await expect(leave).toBeVisible();
  await browser.setOffline(true);
  for (const isMeant of [false, true]) {
    await leave.click();
    const sheet = page.getByRole('dialog', { name: 'Withdraw?' });
    await sheet.getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText(waits)).toBeVisible();
    if (isMeant) break;
    await page.getByRole('status').filter({ hasText: waits }).getByRole('button', { name: 'Undo' }).click();
    await expect(leave).toBeVisible();
  }
  await browser.setOffline(false);
  await heldWhen(server.url, 'mia', 'harbour-first-days', ({ status }) => status === 'withdrawn');

  await page.goto(`${server.url}/career?view=profiles`);
  await page.getByRole('main').getByRole('list').first().getByRole('link').filter({ hasNotText: 'Yours' }).first().click();
  await page.getByRole('button', { name: 'Take this on' }).click();
  await expect(page.getByText(waits)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(/Ask your training administrator|not there any more/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'I have seen it' }).click();
  await expect(page.getByRole('button', { name: 'Take this on' })).toBeVisible();
});

journey('training whose answer was lost is in the LMS once @long', async ({ server, learnersBrowser: browser }) => {
  const losing = await loseAnswersOf(server.url);
  try {
    const page = await browser.open();
    await signIn(page, losing.url, 'mia', 'harbour');
    await page.goto(`${losing.url}/external-training`);
    losing.loseNextAnswerOf('externalRecordAdder');
    await tellOf(page, 'First aid at sea', 'Hand in');
    await expect(rowOf(page, 'First aid at sea')).toHaveAttribute('href', /external-training\/(?!call-)/, { timeout: 110_000 });
    await page.reload();
    await expect(rowOf(page, 'First aid at sea')).toHaveCount(1);
    expect(losing.asked('externalRecordAdder')).toBe(1);
  } finally {
    await losing.remove();
  }
});
