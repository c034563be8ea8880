import { expect, type CDPSession, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { inItsPlace } from './harness/in-its-place.ts';
import { held, heldWhen } from './harness/the-lms.ts';

const course = 'First days in the harbour';
const moduleId = 'harbour-first-days';
const tag = 'haversack-tell';

async function openAndLeave(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect(page.getByRole('main', { name: course })).toBeVisible();
  await expect.poll(async () => (await readLearnerStore(page, 'sittings')).some(({ didStart }) => didStart === true)).toBe(true);
  await leaveCourse(page);
}
const states = async (page: Page) => (await readLearnerStore(page, 'outbox')).map(({ state }) => state);

/** The registration of the app's worker, by the browser's own number. */
async function registrationOf(session: CDPSession, url: string): Promise<string> {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${url}/`);
      if (own) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
}

journey('[S10] the app is closed before the network is back: the browser wakes its worker, and the LMS hears it, once', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await openCoursePage(page, course);
  await download(page);
  await server.kill();
  await openAndLeave(page);
  expect(await states(page)).toEqual(['waiting', 'waiting']);
  // The browser was asked to wake the worker for it.
  await expect.poll(() => page.evaluate(async () => ((await navigator.serviceWorker.getRegistration()) as unknown as { sync: { getTags(): Promise<string[]> } }).sync.getTags())).toContain(tag);

  const session = await page.context().newCDPSession(page);
  const registrationId = await registrationOf(session, server.url);
  await page.goto('about:blank');
  await server.start();
  await session.send('ServiceWorker.dispatchSyncEvent', { origin: server.url, registrationId, tag, lastChance: false });
  await heldWhen(server.url, 'mia', moduleId, ({ launches, items }) => launches.length === 1 && items.some(({ totalSeconds }) => totalSeconds > 0));

  await page.goto(`${server.url}/waiting`);
  await expect(page.getByText('Everything is sent').first()).toBeVisible();
  expect(await states(page)).toEqual(['told', 'told']);
  expect((await held(server.url, 'mia', moduleId)).launches).toHaveLength(1);
});

/** With a password field, as such pages have: it is still not the site's sign-in. */
const hotelPage = '<!doctype html><title>Welcome to the hotel</title><form>Room number <input type="password"></form>';
/** As sites build them today: nothing in it says that it is a sign-in. */
const sitesPage = '<!doctype html><title>Harbour</title><div id="root"></div>';

journey('[S8] a hotel’s network answers everything: it is called by its name, and what waits is sent once the way is free; a page of the site alone asks for a sign-in', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signIn(page, server.url, 'mia', demoPassword);
  await openCoursePage(page, course);
  await download(page);
  await server.kill();

  const hotel = await inItsPlace(server.url, hotelPage);
  await openAndLeave(page);
  await expect(page.getByText('This network wants you to sign in to it first.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in to the network' })).toHaveAttribute('href', '/probe.txt');
  await page.goto(`${server.url}/waiting`); // from the worker: the hotel answers for nothing of the app
  await expect(page.getByText(/Then it is sent by itself/).first()).toBeVisible();
  await hotel.leave();

  const site = await inItsPlace(server.url, sitesPage, { '/probe.txt': 'haversack' });
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText(/Your session with the LMS has ended/).first()).toBeVisible();
  expect(await states(page)).toEqual(['waiting', 'waiting']);
  await site.leave();

  await server.start();
  // The session had not ended: another answer of the site may show that first, and then nobody is asked. Whoever signs in all the same is heard too.
  await page.goto(`${server.url}/sign-in?again`);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heldWhen(server.url, 'mia', moduleId, ({ launches }) => launches.length === 1);
  await expect.poll(() => states(page)).toEqual(['told', 'told']);
});
