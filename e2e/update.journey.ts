import { expect } from '@playwright/test';
import { signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { newVersionOf } from './harness/new-version.ts';

journey('@long a new version of the app whose files come slowly, taken over where the network answers nothing: the app opens', async ({ server, learnersBrowser: browser }) => {
  journey.setTimeout(240_000);
  const site = await newVersionOf(server.url);
  try {
    const page = await browser.open();
    await signIn(page, site.url, 'tomasz', 'harbour');
    // Who has a certificate has the reader of PDFs on the device, and gets that of the new version with it.
    await page.goto(`${site.url}/certificates`);
    const reader = (): Promise<number> => page.evaluate(async () => (await (await caches.open('haversack-pdf')).keys()).length);
    await expect.poll(reader, { timeout: 60_000, message: 'the reader of PDFs is on the device' }).toBeGreaterThan(1);

    site.publish();
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
    const banner = page.getByRole('banner').getByText('A new version is here.');
    await expect(banner).toBeVisible({ timeout: 90_000 });
    site.standStill();
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect(banner).toBeHidden({ timeout: 15_000 });
    await expect(page.getByRole('heading', { name: 'Certificates', level: 1 })).toBeVisible({ timeout: 15_000 });
    // Also whoever opens it anew.
    await page.goto(`${site.url}/enrollments`, { timeout: 15_000 });
    await expect(page.getByRole('heading', { name: 'My learning' })).toBeVisible({ timeout: 15_000 });
  } finally {
    await site.remove();
  }
});
