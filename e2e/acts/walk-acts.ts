import { expect, type Locator, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import type { LearnersBrowser } from '../harness/learners-browser.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import type { LosingLms } from '../harness/lose-answers.ts';
import type { Act } from './act.ts';
import { decidingActs } from './deciding-acts.ts';
import { enrollingActs } from './enrolling-acts.ts';
import { externalActs } from './external-acts.ts';
import { lmsFor, type Lms } from './lms.ts';
import { messageActs } from './message-acts.ts';
import { profileActs } from './profile-acts.ts';

const acts: Readonly<Record<string, Act>> = { ...enrollingActs, ...messageActs, ...externalActs, ...decidingActs, ...profileActs };

/** An act as somebody does it. */
export interface Walked {
  readonly name: string;
  readonly act: Act;
  readonly page: Page;
  readonly lms: Lms;
  /** The address of its page. */
  readonly at: string;
  readonly before: unknown;
}

/** The acts that stand behind the colon of a journey's title: what it says it walks is what it walks. */
export function actsIn(title: string): readonly string[] {
  const names = title.slice(title.indexOf(':') + 1).split(';').map((name) => name.trim());
  for (const name of names) if (!acts[name]) throw new Error(`There is no act “${name}”.`);
  return names;
}

/** Where acts are walked. */
export interface Stage {
  readonly browser: LearnersBrowser;
  /** The server itself, and the middleman before it. */
  readonly url: string;
  readonly middle: LosingLms;
}

/** Signs one person in, and prepares what each act needs at the LMS. Another person gets a browser context of their own. */
export async function bringIn({ browser, url, middle }: Stage, who: string, names: readonly string[]): Promise<readonly Walked[]> {
  const lms = lmsFor(url, who);
  for (const name of names) await acts[name]?.prepare?.(lms);
  const page = await pageFor(browser);
  await page.goto(middle.url);
  await page.getByLabel('User ID').fill(who);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/u);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const walked: Walked[] = [];
  for (const name of names) {
    const act = acts[name];
    if (act) walked.push({ name, act, page, lms, at: `${middle.url}${await act.place(lms)}`, before: await act.held(lms) });
  }
  return walked;
}

async function pageFor(browser: LearnersBrowser): Promise<Page> {
  let first: Page;
  try {
    first = browser.page();
  } catch {
    return browser.open();
  }
  const context = await first.context().browser()?.newContext({ viewport: first.viewportSize() });
  if (!context) throw new Error('The browser is not open.');
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Goes to where it is done, until it can be done there. */
export async function goTo({ page, act, at }: Walked): Promise<void> {
  if (page.url() !== at) await page.goto(at);
  await expect(act.ready(page).first()).toBeVisible({ timeout: 30_000 });
}

/** What was done is settled, one way or the other. */
export async function nothingWaits(page: Page): Promise<void> {
  await expect.poll(() => waitingCalls(page), { timeout: 60_000, message: 'nothing waits' }).toBe(0);
}

const waitingCalls = async (page: Page): Promise<number> => (await readLearnerStore(page, 'outbox')).filter(({ about, state }) => about.kind === 'call' && state === 'waiting').length;

/** Does it where it is done, until this device has it. */
export async function doIt(walked: Walked): Promise<void> {
  const { page, act } = walked;
  const before = (await readLearnerStore(page, 'calls')).length;
  await act.doIt(page);
  await expect.poll(async () => (await readLearnerStore(page, 'calls')).length, { message: `${walked.name}: kept on the device` }).toBe(before + act.times);
}

/** Where it stands what became of it. */
export async function goToWhatCame({ page, act, at }: Walked): Promise<Locator> {
  if (page.url() !== at) await page.goto(at);
  return (await act.toWhatCame?.(page)) ?? page.getByRole('main');
}

/** Takes back all that waits of one act, where that stands. */
export async function undo(walked: Walked): Promise<void> {
  const { name, page, act } = walked;
  const before = await waitingCalls(page);
  const undoing = (await goToWhatCame(walked)).getByRole('button', { name: 'Undo' });
  for (let taken = 1; taken <= act.times; taken += 1) {
    await undoing.first().click();
    await expect.poll(() => waitingCalls(page), { message: `${name}: taken back` }).toBe(before - taken);
  }
}

/** The LMS has all of them once and was told each once – twice where the answer was lost of what may be said again –, and nothing waits on the device any more. */
export async function areThereOnce({ middle }: Stage, walked: readonly Walked[], { timeout = 120_000, isSaidAgain = false } = {}): Promise<void> {
  for (const { name, act, lms } of walked) await expect.poll(() => act.held(lms), { timeout, message: `${name}: at the LMS once` }).toEqual(act.done);
  for (const page of new Set(walked.map((one) => one.page))) await allTold(page, timeout);
  for (const [says, times] of callsOf(walked)) expect(middle.asked(says), `how often it was told: ${says}`).toBe(isSaidAgain ? times * 2 : times);
}

/** How often each function of those acts is to be called. */
export function callsOf(walked: readonly Walked[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { act } of walked) counts.set(act.says, (counts.get(act.says) ?? 0) + act.times);
  return counts;
}

async function allTold(page: Page, timeout: number): Promise<void> {
  const left = async (): Promise<readonly string[]> => (await readLearnerStore(page, 'outbox')).flatMap(({ about, state }) => (about.kind === 'call' && state !== 'told' && state !== 'undone' ? [state] : []));
  await expect.poll(left, { timeout, message: 'all is told' }).toEqual([]);
}
