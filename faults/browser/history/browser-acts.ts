import { drawRun } from '../../learner/run-data.ts';
import { recordIn } from '../page/recorder-in-page.ts';
import { tell, type BrowserStory } from './browser-story.ts';
import { kill, killShares } from './kill.ts';
import { pass } from './pass.ts';

/** What may happen next, and how often. */
export const actShares = { learn: 42, wait: 18, offline: 7, online: 8, portal: 2, 'session expires': 3, 'sign in again': 4, kill: 12, 'second tab': 4, 'clock jumps': 4, 'try parked again': 3 } as const;
export type BrowserAct = keyof typeof actShares;

const device = 'A';

const acts: Readonly<Record<BrowserAct, (story: BrowserStory) => Promise<void> | void>> = {
  learn,
  wait: (story) => pass(story, story.draw.pick([3_000, 20_000, 70_000, 200_000])),
  offline: ({ weather }) => void weather.spell.set(device, 'offline'),
  online: async ({ weather, device: browser }) => {
    weather.spell.delete(device);
    await browser.wake();
  },
  portal: ({ weather }) => void weather.spell.set(device, 'portal-page'),
  'session expires': ({ weather }) => void weather.spell.set(device, 'sign-in-page'),
  'sign in again': async ({ weather, device: browser }) => {
    if (weather.spell.get(device) === 'sign-in-page') weather.spell.delete(device);
    await browser.startAgain(); // a new start asks who is there
  },
  kill: (story) => kill(story, story.draw.weighted(killShares)),
  'second tab': async ({ device: browser }) => browser.openSecondTab(),
  'clock jumps': async ({ draw, time, jumps }) => {
    jumps.push(time.now);
    await time.jump(draw.pick([-86_400_000, -3_600_000, -40_000, 30_000, 3_600_000]));
  },
  'try parked again': async ({ device: browser, learner }) => {
    await recordIn(browser.page, 'unparkAll', learner.userId);
    await browser.wake();
  },
};

export async function play(story: BrowserStory, act: BrowserAct): Promise<void> {
  if (act !== 'learn' && act !== 'wait' && act !== 'kill') tell(story, act);
  await acts[act](story);
}

/** The learner opens a course and runs some of its items, by the app's own recording. Nobody is killed meanwhile: e2e/kills does that, and there it is real content. */
async function learn(story: BrowserStory): Promise<void> {
  const { draw, learner, done, device: browser, time, weather } = story;
  const enrolled = learner.enrolled[draw.between(0, learner.enrolled.length - 1)];
  if (!enrolled) return;
  // Mostly without a network, so that much is told afterwards, when anything may be killed.
  const isAway = !weather.spell.has(device) && draw.is(0.65);
  if (isAway) weather.spell.set(device, 'offline');
  story.mayKill = false;
  try {
    const { enrollmentId, course } = enrolled;
    const launch = await recordIn(browser.page, 'openCourse', learner.userId, enrollmentId, false);
    done.push({ kind: 'launch', seq: launch.seq, device, enrollmentId, attempt: launch.attempt, isNewAttempt: false, at: time.now });
    tell(story, `opens ${enrollmentId} (#${launch.seq})`);
    for (let left = draw.between(1, 3), n = 0; left > 0; left -= 1, n += 1) {
      const item = course.items[draw.between(0, course.items.length - 1)];
      if (!item) continue;
      const run = drawRun(draw, { mark: `${device}-${launch.seq}-${n}`, inIntegers: false, isInterrupted: false });
      const sitting = await recordIn(browser.page, 'openItem', learner.userId, launch, item.id, run);
      await pass(story, draw.between(5_000, 16_000));
      for (let page = 1, commits = draw.is(0.4) ? draw.between(1, 2) : 0; page <= commits; page += 1) {
        await recordIn(browser.page, 'commit', learner.userId, sitting, run, page);
        await pass(story, draw.between(5_000, 32_000));
      }
      await recordIn(browser.page, 'leaveItem', learner.userId, sitting, run, 'ended');
      const { status, score, seconds, location, suspendData, rows } = run;
      done.push({ kind: 'sitting', seq: sitting.seq, device, enrollmentId, itemId: item.id, attempt: launch.attempt, status, score, seconds, location, suspendData, rows });
      tell(story, `${item.id} of ${enrollmentId}: ${status}${score === undefined ? '' : ` ${score}`}, ${seconds} s, ${rows.length} rows (#${sitting.seq})`);
    }
  } finally {
    story.mayKill = true;
  }
  if (!isAway) return;
  weather.spell.delete(device);
  await browser.wake();
}
