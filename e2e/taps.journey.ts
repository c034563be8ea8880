import { expect, type Locator, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';

/** Counts what a thumb does. Typing is no tap. */
function thumb(): { readonly tap: (target: Locator) => Promise<void>; readonly taps: () => number } {
  let taps = 0;
  return {
    tap: async (target) => {
      taps += 1;
      await target.click();
    },
    taps: () => taps,
  };
}

const home = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/dashboard`);
  await expect(page.getByRole('heading', { name: 'To do' })).toBeVisible();
};
const places = (page: Page): Locator => page.getByRole('navigation', { name: 'Places' });

journey('from Home it is one tap to go on with the last course, and two to the place of the next date, and two to what waits and why', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await openCoursePage(page, 'First days in the harbour');
  await download(page);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('main', { name: 'First days in the harbour' })).toBeVisible();
  await leaveCourse(page);

  await home(page, server.url);
  const finding = thumb();
  await finding.tap(page.getByRole('list', { name: 'To do' }).getByRole('link', { name: /First aid: refresher/ }));
  await expect(page.getByText(/Training room/).first()).toBeVisible();
  expect(finding.taps()).toBeLessThanOrEqual(2);

  await home(page, server.url);
  const goingOn = thumb();
  await goingOn.tap(page.getByRole('region', { name: 'First days in the harbour' }).getByRole('link', { name: 'Go on' }));
  await expect(page).toHaveURL(/\/play$/);
  expect(goingOn.taps()).toBe(1);
  await expect(page.getByRole('main', { name: 'First days in the harbour' })).toBeVisible();
  await leaveCourse(page);

  // A visit that begins without a network, so that something waits for sure: of the one before, all may have been told already.
  await browser.setOffline(true);
  await home(page, server.url);
  await page.getByRole('region', { name: 'First days in the harbour' }).getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByRole('main', { name: 'First days in the harbour' })).toBeVisible();
  await leaveCourse(page);

  await home(page, server.url);
  const waiting = thumb();
  await waiting.tap(places(page).getByRole('link', { name: /Me$/ }));
  await expect(page.getByText(/waits? to be sent/).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText(/sent by itself as soon as there is a network/).first()).toBeVisible();
  expect(waiting.taps()).toBeLessThanOrEqual(2);
});

journey('from Home it is two taps to certificates, and no more than five to find a course and enrol', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'tomasz', demoPassword);
  await page.goto(`${server.url}/dashboard`);
  const proving = thumb();
  await proving.tap(places(page).getByRole('link', { name: /Me$/ }));
  await proving.tap(page.getByRole('main').getByRole('link', { name: /Certificates/ }));
  await expect(page.getByText('First aider of the port').first()).toBeVisible();
  expect(proving.taps()).toBe(2);

  await page.goto(`${server.url}/dashboard`);
  const enrolling = thumb();
  await enrolling.tap(places(page).getByRole('link', { name: 'Catalog' }));
  await page.getByRole('searchbox').or(page.getByRole('textbox')).or(page.getByRole('combobox')).first().fill('Anybody may stop a job');
  await enrolling.tap(page.getByRole('main').getByRole('link', { name: /Anybody may stop a job/ }).first());
  await enrolling.tap(page.getByRole('button', { name: 'Enrol', exact: true }));
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Enrol', exact: true });
  if (await confirm.isVisible()) await enrolling.tap(confirm);
  await expect(page).toHaveURL(/\/course\//, { timeout: 30_000 }); // six seconds to take it back, then the LMS
  await expect(page.getByRole('heading', { name: 'Anybody may stop a job', level: 1 })).toBeVisible();
  expect(enrolling.taps()).toBeLessThanOrEqual(5);
});
