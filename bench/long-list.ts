import { randomUUID } from 'node:crypto';
import { chromium, type Page } from '@playwright/test';
import { scryptPasswords } from '#server/auth/scrypt-passwords.ts';
import { runCommand } from '#server/cli/run-command.ts';
import { putOrganization, rootOrganization } from '#server/store/organizations.ts';
import type { Store } from '#server/store/store.ts';
import { addUser } from '#server/store/users.ts';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { ensureBuilt } from '../scripts/prepare.mjs';
import { figure, type Bench, type Figure } from './harness/figure.ts';
import { longFramesDuring, type LongFrames } from './harness/long-frames.ts';
import { folderPlace, startLms } from './harness/lms-process.ts';

const moduleCount = 10_000;
const rounds = 3;
const password = 'open sesame';
const gatherBoundMs = 180_000;
const scrollPx = 15_000;
/** Meanwhile the index of the search is filled, in the page's idle time. */
const fillMs = 20_000;
const quietLooks = 5;
const pxPerSecond = 3_000;

/** Scrolling all courses that the app knows of a large catalog (the reference LMS tells a thousand of each branch, so they are some seven thousand), beside the floor: an empty page of the same height, in the same browser, in turns. */
export const bench: Bench = {
  what: `${moduleCount} generated modules in a list of the app, ${rounds} times ${scrollPx} px down and up at ${pxPerSecond} px a second; frames and tasks of more than 50 ms, in Chromium`,
  async *figures(seed) {
    ensureBuilt();
    process.env['SYSTEM_KEY'] ??= randomUUID();
    const place = await folderPlace();
    const lms = await startLms(place, fill);
    try {
      await runCommand(['generate', '--modules', String(moduleCount), '--records', '0', '--people', '1', '--seed', String(seed), '--url', lms.url], { print: () => undefined, environment: process.env });
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
      try {
        yield* scrolled(await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage(), lms.url);
      } finally {
        await browser.close();
      }
    } finally {
      await lms.stop();
      await place.remove();
    }
  },
};

async function fill({ db }: Store): Promise<void> {
  await putOrganization(db, { id: rootOrganization, code: 'ROOT', description: 'Bench', parentId: null });
  await addUser(db, { id: 'reader', given: 'Reader', family: 'One', organizationId: rootOrganization, passwordHash: await scryptPasswords.hash(password) });
}

async function* scrolled(page: Page, url: string): AsyncGenerator<Figure> {
  await signIn(page, url);
  await page.goto(`${url}/catalog?view=all`);
  // The rest of the catalog is gathered quietly, branch by branch.
  await settledCount(page);
  const list: LongFrames[] = [];
  const empty: LongFrames[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    await page.goto(`${url}/catalog?view=all`);
    rows = await settledCount(page);
    await page.waitForTimeout(fillMs);
    list.push(await longFramesDuring(page, () => scroll(page)));
    await emptyPage(page, url);
    empty.push(await longFramesDuring(page, () => scroll(page)));
  }
  yield figure('rows in the list', rows, '');
  const emptyFrames = sum(empty, 'frames');
  const emptyTasks = sum(empty, 'tasks');
  yield figure('frames over 50 ms, an empty page', emptyFrames, '');
  yield figure('frames over 50 ms, the list', sum(list, 'frames'), '', emptyFrames);
  yield figure('tasks over 50 ms, an empty page', emptyTasks, '');
  yield figure('tasks over 50 ms, the list', sum(list, 'tasks'), '', emptyTasks);
  yield figure('the longest of those frames, an empty page', Math.max(...empty.map(({ longest }) => longest)), 'ms');
  yield figure('the longest of those frames, the list', Math.max(...list.map(({ longest }) => longest)), 'ms');
}

/** How many courses the page lists, once they have all come and have been made searchable. */
async function settledCount(page: Page): Promise<number> {
  const title = page.getByRole('heading', { level: 1 });
  for (let [until, before, same] = [Date.now() + gatherBoundMs, '', 0]; Date.now() < until; ) {
    await page.waitForTimeout(2_000);
    const now = (await title.textContent()) ?? '';
    same = now === before && /\d,\d{3}/.test(now) ? same + 1 : 0;
    before = now;
    if (same === quietLooks) return Number(now.replaceAll(/\D/g, ''));
  }
  throw new Error('The catalog did not come.');
}

/** A page of the app with nothing on it, as high as the list was. */
async function emptyPage(page: Page, url: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.goto(`${url}/waiting`);
  await page.waitForTimeout(3_000);
  await page.evaluate((blockSize) => document.querySelector('#main')?.replaceChildren(Object.assign(document.createElement('div'), { style: `block-size: ${blockSize}px` })), height);
  await page.waitForTimeout(500);
}

const sum = (counts: readonly LongFrames[], of: 'frames' | 'tasks'): number => counts.reduce((total, count) => total + count[of], 0);

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.locator('input[autocomplete="username"]').fill('reader');
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

/** As a finger does it: the browser itself makes the gesture. */
async function scroll(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const yDistance of [-scrollPx, scrollPx]) await devtools.send('Input.synthesizeScrollGesture', { x: 195, y: 400, yDistance, speed: pxPerSecond, preventFling: true });
  await devtools.detach();
}
