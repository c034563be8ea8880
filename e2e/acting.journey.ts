import { expect, type Page } from '@playwright/test';
import { signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';

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

// Each act by itself is walked in the journeys of docs/journeys.md.

journey('@long training done elsewhere is told with its photo online, begun and taken back offline, and what was told offline is sent once there is a network', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  // It is opened again without a network.
  await page.evaluate(() => navigator.serviceWorker.ready);
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
  // Opened again it says that it is kept: then it is there after a reload too.
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Add training' }).click();
  await expect(page.getByText('You began this before.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Add training' }).click();
  await expect(page.getByText('You began this before.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ropes and knots');
  await page.getByLabel('First day').fill('2026-11-19');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await rowOf(page, 'Ropes and knots').click();
  await expect(page.getByRole('main').getByText(waits)).toBeVisible();
  await browser.setOffline(false);
  // The page follows its record to the address that the LMS gave it.
  await expect(page).toHaveURL(/external-training\/(?!call-)[^/]+$/, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Ropes and knots' })).toBeVisible();
  await page.goto(`${server.url}/external-training`);
  await expect(rowOf(page, 'First aid at sea')).toBeVisible();
  await expect(rowOf(page, 'Taken back')).toHaveCount(0);
});
