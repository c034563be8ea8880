import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readIsoDuration, readTimespan } from '#formats/durations.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import { courseFrame } from '../harness/app-pages.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import type { LearnersBrowser } from '../harness/learners-browser.ts';
import type { Content } from './contents.ts';
import { judge, type Judgement } from './judge.ts';
import { kill, type Victim } from './kill.ts';
import { between, type Chance } from './seeded.ts';
import { secondsOf } from './seconds-of.ts';
import type { SeenBeginning, Witness } from './witness.ts';

/** One kill, and what was found after it. */
export interface Round extends Judgement {
  readonly victim: Victim;
  /** By the recorder's own time stamps: how long after the first change that is not there the last write began; 0 when nothing is lost, or no write began after it. */
  readonly overtakenMs: number;
  /** What is wrong with the time of the run, or with what the content found before it began; undefined when nothing is. */
  readonly timeIsOff?: string | undefined;
  readonly resumeIsOff?: string | undefined;
}

export interface Playing {
  readonly browser: LearnersBrowser;
  readonly witness: Witness;
  readonly enrollmentId: string;
  readonly courseUrl: string;
}

const beginsWithinMs = 30_000;
/** A content that does nothing for so long after a step does nothing. */
const changesWithinMs = 3_000;
/** Clocks are read a little before or after. */
const secondsApart = 0.5;

/** Opens the course (or goes on in it) and waits until its content has begun. */
export async function begin({ witness }: Playing, page: Page): Promise<SeenBeginning> {
  witness.forget();
  await page.getByRole('link', { name: /^(Open|Go on|Open again)$/ }).click();
  await expect.poll(() => witness.beginning(), { timeout: beginsWithinMs, message: 'the content begins' }).toBeDefined();
  return witness.beginning() as SeenBeginning;
}

/** Drives the content for some steps, kills, starts again, and holds what the device has against what the content said. */
export async function playAndKill(playing: Playing, content: Content, victim: Victim, chance: Chance): Promise<Round> {
  const { browser, witness, enrollmentId, courseUrl } = playing;
  const before = await sittingsOf(browser.page(), enrollmentId);
  const clickedAtMs = Date.now();
  const begun = await begin(playing, browser.page());
  const resumeIsOff = differenceAtBeginning(before, begun);
  for (let steps = between(chance, 1, 5); steps > 0; steps -= 1) await stepOn(playing, content);
  await new Promise((resolve) => setTimeout(resolve, between(chance, 0, 600)));
  const killed = await kill(victim, browser, courseUrl, (page) => witness.watch(page.context()));

  await expect.poll(async () => (await sittingsOf(killed.page, enrollmentId)).filter(({ state }) => state === 'open').length, { message: 'the run that was killed is ended' }).toBe(0);
  const after = await sittingsOf(killed.page, enrollmentId);
  const run = after.at(-1);
  if (!run || after.length !== before.length + 1) throw new Error(`${after.length - before.length} runs were added by one`);
  const judgement = judge(witness.changes(), run.before, run.data, killed.atMs);
  const [least, most] = [((judgement.lastKeptAtMs ?? begun.atMs) - begun.atMs) / 1000, (killed.goneAtMs - clickedAtMs) / 1000];
  const timeIsOff = run.ownSeconds < least - secondsApart || run.ownSeconds > most + secondsApart ? `${run.ownSeconds} s, not from ${least} to ${most} s` : undefined;
  return { ...judgement, victim, overtakenMs: judgement.firstLostAtMs === undefined ? 0 : Math.max(0, run.recordedAt - judgement.firstLostAtMs), timeIsOff, resumeIsOff };
}

async function stepOn({ browser, witness }: Playing, content: Content): Promise<void> {
  const seen = witness.changes().length;
  await content.step(courseFrame(browser.page()), browser.page()).catch(() => undefined); // a button may be covered just now
  for (const until = Date.now() + changesWithinMs; Date.now() < until && witness.changes().length === seen; ) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The content must find what the last run left, and all time so far once. */
function differenceAtBeginning(before: readonly Sitting[], begun: SeenBeginning): string | undefined {
  const data = before.at(-1)?.data ?? {};
  const location = data['cmi.core.lesson_location'] ?? data['cmi.location'] ?? '';
  if (begun.location !== location) return `it began at “${begun.location}”, left at “${location}”`;
  if (begun.suspendData !== (data['cmi.suspend_data'] ?? '')) return 'it began with other suspend data than it left';
  const seconds = secondsOf(before);
  const total = readTimespan(begun.totalTime) ?? readIsoDuration(begun.totalTime) ?? 0;
  return Math.abs(total - seconds) > secondsApart ? `it began with ${total} s, after ${seconds} s` : undefined;
}

export const sittingsOf = async (page: Page, enrollmentId: string): Promise<readonly Sitting[]> =>
  (await readLearnerStore(page, 'sittings')).filter((one) => one.enrollmentId === enrollmentId).toSorted((one, other) => one.seq - other.seq);
