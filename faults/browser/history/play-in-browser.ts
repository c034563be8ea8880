import { chanceOf, Draw, weightedBy } from '../../chance.ts';
import type { Weather } from '../../world/weather.ts';
import type { Outcome } from '../../judge/outcome.ts';
import type { BrowserLearner } from '../lms/lms-place.ts';
import { recordIn } from '../page/recorder-in-page.ts';
import { actShares, play } from './browser-acts.ts';
import { readBrowserOutcome } from './browser-outcome.ts';
import { tell, type BrowserStory, type KillKind, type Lane } from './browser-story.ts';
import { kill, killShares } from './kill.ts';
import { pass, revive } from './pass.ts';

/** A deliberate fault, by which the judge is tested. */
export type Spoiler = 'repeats launches' | 'loses an entry' | 'hides numbers';

/** By chance so many are killed in one history at most: each takes seconds to be there again. */
const mostChanceKills = 3;

/** Plays the history of a seed in the lane's browser, to its calm end. */
export async function playInBrowser(lane: Lane, learner: BrowserLearner, seed: number, spoiler?: Spoiler): Promise<{ readonly outcome: Outcome; readonly kills: readonly KillKind[] }> {
  const story = await openStory(lane, learner, seed, spoiler);
  await playAll(story);
  if (spoiler === 'loses an entry') await loseOne(story);
  await calmDown(story);
  return { outcome: await readBrowserOutcome(story, seed), kills: story.kills };
}

const isLaunch = (name: string): boolean => name === 'launchTracker';

async function openStory(lane: Lane, learner: BrowserLearner, seed: number, spoiler: Spoiler | undefined): Promise<BrowserStory> {
  const draw = new Draw(`browser history ${seed}`);
  const { time, proxy, device } = lane;
  const weather: Weather = { seed: `browser ${seed}`, faultRate: draw.pick([0, 0.03, 0.08, 0.2]), killRate: draw.pick([0, 0.015, 0.04]), spell: new Map() };
  const story: BrowserStory = { ...lane, draw, learner, weather, done: [], kills: [], jumps: [], serverKilledAt: [], words: [`${learner.userId}: ${weather.faultRate * 100} % of requests go wrong, ${weather.killRate * 100} % of moments end something`], mayKill: false, comingUp: Promise.resolve() };
  time.setRight();
  let chanceKills = 0;
  const onMoment = (moment: string): void => {
    const at = `${weather.seed}|${moment}`;
    if (!story.mayKill || chanceKills >= mostChanceKills || chanceOf(`${at}|kill`) >= weather.killRate) return;
    chanceKills += 1;
    kill(story, weightedBy(killShares, chanceOf(`${at}|victim`)));
  };
  await device.closeOthers();
  await device.signInAnew(learner.userId);
  for (const { enrollmentId, course } of learner.enrolled) await recordIn(device.page, 'keepCourse', learner.userId, enrollmentId, course);
  proxy.begin({ weather, learner: learner.userId, enrollments: learner.enrolled.map(({ enrollmentId }) => enrollmentId), onMoment, ...(spoiler === 'repeats launches' && { repeats: isLaunch }), ...(spoiler === 'hides numbers' && { breaks: isLaunch }) });
  story.mayKill = true;
  return story;
}

async function playAll(story: BrowserStory): Promise<void> {
  const { draw } = story;
  for (let left = draw.between(4, 8), isFirst = true; left > 0; left -= 1, isFirst = false) {
    await revive(story);
    await unlessKilled(story, async () => {
      await play(story, isFirst ? 'learn' : draw.weighted(actShares));
      await pass(story, draw.between(100, 15_000));
    });
  }
}

/** What a page was asked for when it was killed is not answered; any other failure is one. */
async function unlessKilled(story: BrowserStory, work: () => Promise<void>): Promise<void> {
  const before = story.kills.length;
  try {
    await work();
  } catch (error) {
    if (story.kills.length === before) throw error;
  }
}

/** So many looks until all must be told; the longest waits of S8 are five minutes. */
const calmWaits = [16_000, 64_000, 64_000, 64_000, 160_000, 320_000, 320_000, 320_000, 320_000, 320_000, 320_000, 320_000];

/** Everything is well again: what waits must be told now. */
async function calmDown(story: BrowserStory): Promise<void> {
  const { weather, device, learner } = story;
  story.mayKill = false;
  await revive(story);
  tell(story, 'from here on all is well');
  weather.faultRate = 0;
  weather.spell.clear();
  await device.startAgain(); // as somebody who signs in again
  for (const waitMs of calmWaits) {
    await pass(story, 1_000);
    if ((await recordIn(device.page, 'count', learner.userId, 'parked')) > 0) {
      await recordIn(device.page, 'unparkAll', learner.userId);
      await device.wake();
      continue;
    }
    if ((await recordIn(device.page, 'count', learner.userId, 'waiting')) === 0) break;
    await pass(story, waitMs);
  }
}

async function loseOne({ device, learner, done }: BrowserStory): Promise<void> {
  const lost = done.findLast(({ kind }) => kind === 'sitting');
  if (lost?.seq !== undefined) await recordIn(device.page, 'lose', learner.userId, lost.seq);
}
