import { request } from 'node:http';
import { expect, type Locator, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { choosePositionIfAsked } from './harness/choose-position.ts';
import { journey } from './harness/journey.ts';
import { listen } from './harness/listen.ts';
import { passOn } from './harness/pass-on.ts';
import { standingOf, type Asked } from './harness/request-standing.ts';
import { axeFaults } from './places/axe.ts';

/** What the LMS holds of the requests that concern somebody, asked as any program asks. */
async function requestsOf(url: string, userId = 'ana', name = 'enrollmentRequests'): Promise<readonly Asked[]> {
  const answer = await fetch(`${url}/ekp/api/${name}?format=json`, { headers: { authorization: `Basic ${btoa(`${userId}:${demoPassword}`)}` } });
  return ((await answer.json()) as { readonly requests: readonly Asked[] }).requests;
}
const standing = async (url: string, from: string, moduleId: string): Promise<readonly string[]> => standingOf(await requestsOf(url), from, moduleId);

async function signInAs(page: Page, url: string, userId: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('User ID').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await choosePositionIfAsked(page, userId);
  await page.evaluate(() => navigator.serviceWorker.ready);
}
const cards = (page: Page): Locator => page.getByRole('list', { name: 'What waits for you' }).getByRole('listitem');
const cardOf = (page: Page, who: string, what: string): Locator => cards(page).filter({ hasText: who }).filter({ hasText: what });
const approve = (card: Locator): Locator => card.getByRole('button', { name: 'Approve', exact: true });
const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/approvals`);
  await expect(cardOf(page, 'Tomasz', 'Leading a shift')).toBeVisible();
};

journey('[S16] from Home an approval takes two taps; a no says why; both reach the LMS once, and the counts follow at once', async ({ server, learnersBrowser: browser }) => {
  // axe reads a list of 25 cards twice: beside a busy neighbour that alone takes a minute.
  journey.setTimeout(240_000);
  const page = await browser.open();
  await signInAs(page, server.url, 'ana');
  await page.getByRole('link', { name: '23 approvals' }).click();
  await approve(cardOf(page, 'Zeynep', 'Rescue from crane')).click();
  await expect(page.getByText('Approved. It is sent in a moment.')).toBeVisible();

  const denied = cardOf(page, 'Bilal', 'Project').or(cardOf(page, 'بلال', 'Project')).first();
  await denied.getByRole('button', { name: 'Deny…' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'There is no budget for it.' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deny', exact: true }).click();
  // From this sentence on it is kept, whatever becomes of the page.
  await expect(page.getByText('Denied. It is sent in a moment.').first()).toBeVisible();
  await page.goto(`${server.url}/dashboard`);
  await expect(page.getByRole('link', { name: '21 approvals' })).toBeVisible();

  await expect.poll(() => standing(server.url, 'zeynep', 'crane-rescue'), { timeout: 30_000 }).toEqual(['pending at petra']);
  await expect.poll(() => standing(server.url, 'bilal', 'project-cargo'), { timeout: 30_000 }).toEqual(['denied']);
  await open(page, server.url);
  await expect(page.getByText(/Decided today 2/)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

journey('@long [S16] approved offline with the keyboard alone: one is taken back, the other is sent when the network is back', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signInAs(page, server.url, 'ana');
  await open(page, server.url);
  await browser.setOffline(true);
  await approve(cardOf(page, 'Zeynep', 'Rescue from crane')).focus();
  await page.keyboard.press('Enter');
  // The next request has the focus: the keyboard goes on from there.
  await expect(cardOf(page, 'Zeynep', 'Rescue from crane')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAccessibleName('Approve');
  await approve(cardOf(page, 'Linh', 'Dangerous goods adviser')).focus();
  await page.keyboard.press('Enter');
  const waiting = page.getByRole('region', { name: 'Decided here, not sent yet' });
  await expect(waiting.getByRole('button', { name: 'Undo' })).toHaveCount(2);
  await waiting.getByRole('button', { name: 'Undo' }).last().focus();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'Linh', 'Dangerous goods adviser')).toBeVisible();
  await page.waitForTimeout(7_000); // longer than one may take back: without a network it waits
  expect([await standing(server.url, 'zeynep', 'crane-rescue'), await standing(server.url, 'linh', 'imdg-certificate')]).toEqual([['pending at ana'], ['pending at ana']]);
  await browser.setOffline(false);
  await expect.poll(() => standing(server.url, 'zeynep', 'crane-rescue'), { timeout: 60_000 }).toEqual(['pending at petra']);
  expect(await standing(server.url, 'linh', 'imdg-certificate')).toEqual(['pending at ana']);
});

journey('what the LMS does not accept comes back to its card, with what to do: somebody has to pay, and then it is approved', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signInAs(page, server.url, 'ana');
  await open(page, server.url);
  const card = cardOf(page, 'Hòa', 'Maritime law');
  await approve(card).click();
  await expect(card).toHaveCount(0);
  await expect(card.getByRole('alert')).toContainText('Name a cost center, and approve again.', { timeout: 30_000 });
  await card.getByRole('textbox', { name: 'Cost center (optional)' }).fill('4410');
  await approve(card).click();
  await expect.poll(() => standing(server.url, 'hoa', 'maritime-law'), { timeout: 30_000 }).toEqual(['approved']);
  // From now on it stands on what costs something, before the tap.
  await expect(cardOf(page, 'Linh', 'Dangerous goods adviser').getByText('Cost center 4410')).toBeVisible();
});

journey('[S16] my requests tell whose answer each waits for; one is taken back offline, and the LMS hears it when the network is back', async ({ server, learnersBrowser: browser }) => {
  const page = await browser.open();
  await signInAs(page, server.url, 'tomasz');
  await page.goto(`${server.url}/approvals`);
  await page.getByRole('link', { name: 'My requests' }).click();
  const request = page.getByRole('listitem').filter({ hasText: 'Leading a shift' });
  await expect(request).toContainText('Waits for Ana Sousa');
  await expect(page.getByRole('listitem').filter({ hasText: 'Rescue from crane' })).toContainText('Waits for Petra Nováková');
  await browser.setOffline(true);
  await request.getByRole('button', { name: 'Take the request back' }).click();
  await expect(request.getByRole('button', { name: 'Undo' })).toBeVisible();
  await browser.setOffline(false);
  const own = async (): Promise<string | undefined> => (await requestsOf(server.url, 'tomasz')).find(({ session }) => session.module.id === 'leading-a-shift')?.status.code;
  await expect.poll(own, { timeout: 60_000 }).toBe('withdrawn');
  await expect(request).toContainText('Withdrawn');
});

journey('@long [S4] the answer to an approval is lost: it is asked for, and the LMS has it once', async ({ server, learnersBrowser: browser }) => {
  journey.setTimeout(240_000);
  const upstream = new URL(server.url);
  let heard = 0;
  const middle = await listen((asked, answer) => {
    if (!asked.url?.startsWith('/ekp/api/enrollmentRequestApprover')) return passOn(upstream, asked, answer);
    heard += 1;
    if (heard > 1) return passOn(upstream, asked, answer);
    // It arrives, and the answer is cut off: a connection that closes without a byte is one that Chromium says again by itself.
    const passed = request({ host: upstream.hostname, port: upstream.port, method: asked.method, path: asked.url, headers: asked.headers }, (received) => {
      received.resume();
      answer.writeHead(received.statusCode ?? 502, received.headers).write('{', () => answer.destroy());
    });
    asked.pipe(passed);
    return undefined;
  });
  const page = await browser.open();
  await signInAs(page, middle.url, 'ana');
  await open(page, middle.url);
  await approve(cardOf(page, 'Zeynep', 'Rescue from crane')).click();
  await expect.poll(() => standing(server.url, 'zeynep', 'crane-rescue'), { timeout: 30_000 }).toEqual(['pending at petra']);
  await page.goto(`${middle.url}/approvals`);
  await expect(page.getByText(/Decided today 1/)).toBeVisible({ timeout: 150_000 });
  expect(heard, 'it was said once').toBe(1);
  await middle.remove();
});

journey('@long [S16] more than twenty made offline: the sum first, one yes, and all are told once when the network is back', async ({ server, learnersBrowser: browser }) => {
  journey.setTimeout(240_000);
  const page = await browser.open();
  await signInAs(page, server.url, 'ana');
  await open(page, server.url);
  await expect(page.getByText('€890.00')).toBeVisible(); // what the courses cost is known here before the network goes
  await browser.setOffline(true);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('button', { name: 'Select all' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Approve…' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText(/Selected23Price€/);
  await expect(sheet).toContainText('More people than seats');
  expect(await axeFaults(page)).toEqual([]);
  await sheet.getByRole('textbox', { name: 'Cost center (optional)' }).fill('4410');
  await sheet.getByRole('button', { name: 'Approve (23)' }).click();
  await expect(page.getByRole('button', { name: 'Undo all' })).toBeVisible();
  const before = await requestsOf(server.url);
  await browser.setOffline(false);
  const mine = async (): Promise<number> => (await requestsOf(server.url)).filter(({ status, step }) => status.code === 'pending' && step?.approver?.id === 'ana').length;
  await expect.poll(mine, { timeout: 120_000 }).toBe(0);
  await expect(page.getByText(/Decided today 23/)).toBeVisible({ timeout: 60_000 });
  const after = await requestsOf(server.url);
  expect(after, 'none is new').toHaveLength(before.length);
  expect((await requestsOf(server.url, 'ana', 'withdrawalRequests')).filter(({ status }) => status.code === 'pending')).toEqual([]);
  // One seat, three who ask: who is on the waiting list is said.
  await expect(page.getByText(/put it on the waiting list/).first()).toBeVisible();
});
