import { expect, type BrowserContext, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { choosePositionIfAsked } from '../harness/choose-position.ts';

/** A learner who is signed in, and what the browser's console said while they went about. */
export interface LearnerAtPlaces {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What was said since the last time it was asked. */
  readonly noise: () => readonly string[];
}

/** Signs in and waits until the app works offline too: its worker has everything. */
export async function signInForPlaces(context: BrowserContext, url: string, who: string): Promise<LearnerAtPlaces> {
  const page = await context.newPage();
  let said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(url);
  await page.getByLabel('User ID').fill(who);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await choosePositionIfAsked(page, who);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return {
    page,
    context,
    noise: () => {
      const before = said;
      said = [];
      return before;
    },
  };
}
