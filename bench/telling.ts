import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { download, signIn } from '#e2e/harness/app-pages.ts';
import { startHaversack } from '#e2e/harness/haversack-server.ts';
import { administrator } from '#e2e/harness/the-lms.ts';
import { Draw } from '#faults/chance.ts';
import { recordIn } from '#faults/browser/page/recorder-in-page.ts';
import { drawRun } from '#faults/learner/run-data.ts';
import { courseArchive } from '#faults/world/course-archive.ts';
import { demoPassword } from '#server/demo/people.ts';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { ensureBuilt } from '../scripts/prepare.mjs';
import { figure, type Bench, type Figure } from './harness/figure.ts';
import { atTheEnd } from './harness/clean-up.ts';
import { tapOn, tapsDuring } from './harness/taps.ts';

const sittings = 200;
const sittingsALaunch = 4;
const courses = 3;
const itemsOfEach = 4;
const userId = 'mia';

/** Beyond what the protocol needs: `me` before a drain, and little else. */
const mostOfNeeded = 1.1;
const mostMs = 100;
const toldWithinMs = 600_000;
/** At least so many taps with nothing to tell, whatever the telling took. */
const fewestTaps = 60;

/** Telling what was done in a long time offline, while its learner goes through the app. Beside it, in the same browser: the same taps when all of it is told. */
export const bench: Bench = {
  what: `${sittings} sittings done offline and told in Chromium, with a finger that taps from place to place meanwhile; tap to next paint by Event Timing (steps of 8 ms)`,
  async *figures(seed) {
    ensureBuilt();
    const server = await startHaversack();
    const removeServer = atTheEnd(() => server.remove());
    try {
      const enrollments = await enrol(server.url);
      const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArguments] });
      const closeBrowser = atTheEnd(() => browser.close());
      try {
        const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).newPage();
        yield* told(page, server.url, enrollments, seed);
      } finally {
        await closeBrowser();
      }
    } finally {
      await removeServer();
    }
  },
};

async function enrol(url: string): Promise<readonly string[]> {
  const admin = administrator(url);
  const found: string[] = [];
  for (let n = 0; n < courses; n += 1) {
    const name = `bench-telling-${n}`;
    const receipt = await admin.importPackage(new Blob([courseArchive(name, itemsOf())]), `${name}.zip`, 'newRevision');
    found.push((await admin.enroll(userId, receipt.modules?.[0]?.id ?? '')).id);
  }
  return found;
}

const itemsOf = (): readonly { readonly id: string }[] => Array.from({ length: itemsOfEach }, (_, at) => ({ id: `I${at + 1}` }));

async function* told(page: Page, url: string, enrollments: readonly string[], seed: number): AsyncGenerator<Figure> {
  await signIn(page, url, userId, demoPassword);
  for (const id of enrollments) {
    await page.goto(`${url}/course/${id}`);
    await download(page);
  }
  await page.goto(`${url}/dashboard`);
  const asked = countRequests(page.context());
  // Every place once, so that its code and its answers are here.
  await tapsDuring(page, ways, (taps) => Promise.resolve(taps === ways.length * 2));
  await page.context().setOffline(true);
  const needed = await recordAll(page, enrollments, seed);

  asked.begin();
  const began = performance.now();
  const whileTelling = tapsDuring(page, ways, async () => performance.now() - began > toldWithinMs || (await recordIn(page, 'count', userId, 'waiting')) === 0);
  await page.context().setOffline(false);
  const meanwhile = await whileTelling;
  const tookMs = performance.now() - began;
  const left = await recordIn(page, 'count', userId, 'waiting');
  await page.waitForTimeout(2_000);
  const { telling, others } = asked.end();
  const quiet = await tapsDuring(page, ways, (taps) => Promise.resolve(taps >= Math.max(fewestTaps, meanwhile.count)));

  yield figure('entries that are not told', left, '', 0);
  yield figure('requests of the telling', telling, '');
  yield figure('requests that the protocol needs', needed, '');
  // With fewer than are needed the counting has missed some.
  yield figure('requests needed that were not seen', Math.max(0, needed - telling), '', 0);
  yield figure('requests of the telling to those needed', telling / needed, '×', mostOfNeeded);
  yield figure('requests of the places that were tapped meanwhile', others, '');
  yield figure('from online to all told', tookMs, 'ms');
  yield figure('taps with nothing to tell', quiet.count, '');
  yield figure('tap to next paint with nothing to tell, p98', quiet.p98, 'ms');
  yield figure('tap to next paint with nothing to tell, the longest', quiet.worst, 'ms');
  yield figure('taps during the telling', meanwhile.count, '');
  yield figure('tap to next paint during the telling, p98', meanwhile.p98, 'ms', mostMs);
  yield figure('tap to next paint during the telling, the longest', meanwhile.worst, 'ms', mostMs);
}

const place = (path: string): ((page: Page) => Promise<void>) => tapOn(`nav a[href="${path}"]`);
const ways = [place('/dashboard'), place('/enrollments'), place('/catalog'), place('/me'), tapOn('main a[href="/waiting"]')];

/** By the app's own recording; answers how many requests telling it needs (design/measures.md). */
async function recordAll(page: Page, enrollments: readonly string[], seed: number): Promise<number> {
  const draw = new Draw(`telling ${seed}`);
  let needed = 0;
  for (let n = 0, launch; n < sittings; n += 1) {
    if (n % sittingsALaunch === 0 || !launch) {
      launch = await recordIn(page, 'openCourse', userId, enrollments[Math.floor(n / sittingsALaunch) % enrollments.length] ?? '', false);
      needed += 2;
    }
    const run = drawRun(draw, { mark: `s${n}`, inIntegers: false, isInterrupted: false });
    const sitting = await recordIn(page, 'openItem', userId, launch, `I${(n % itemsOfEach) + 1}`, run);
    await recordIn(page, 'leaveItem', userId, sitting, run, 'ended');
    needed += 5 + new Set(run.rows.map(({ kind }) => kind)).size;
  }
  return needed;
}

/** What the telling asks and says; `me` is asked by places too, and counts here all the same. */
const ofTheTelling = new Set(['me', 'record', 'launchTracker', 'hacpInfo', 'hacp']);

/** Also those of the service worker, which tells what waits when the browser wakes it first. */
function countRequests(context: BrowserContext): { readonly begin: () => void; readonly end: () => { readonly telling: number; readonly others: number } } {
  let names: string[] = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/ekp/')) names.push(pathname.split('/').at(-1) ?? '');
  });
  return {
    begin: () => void (names = []),
    end: () => {
      const telling = names.filter((name) => ofTheTelling.has(name)).length;
      return { telling, others: names.length - telling };
    },
  };
}
