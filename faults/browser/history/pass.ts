import { recordIn } from '../page/recorder-in-page.ts';
import type { BrowserStory } from './browser-story.ts';

const stepMs = 16_000;
/** So long a page needs at most between an answer and its next request, on a machine that has much to do. */
const quietMs = 70;
const settleBoundMs = 8_000;

/** Lets so much time pass; what goes on between browser and LMS comes to rest before each leap. */
export async function pass(story: BrowserStory, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    await settle(story);
    if (story.device.isDead) return;
    await story.time.leap(Math.min(left, stepMs));
  }
  await settle(story);
}

/** Until nothing has been asked for a while, and what the telling was writing on the disk is written: a leap between an intent and its request would make the one older than the other. */
async function settle(story: BrowserStory): Promise<void> {
  const until = Date.now() + settleBoundMs;
  for (let seen = -1; seen !== story.proxy.log.length && Date.now() < until && !story.device.isDead; ) {
    await quiet(story, until);
    seen = story.proxy.log.length;
    await Promise.race([recordIn(story.device.page, 'count', story.learner.userId, 'waiting').catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    await quiet(story, until);
  }
}

async function quiet({ proxy, device }: BrowserStory, until: number): Promise<void> {
  for (let seen = -1, at = Date.now(); Date.now() < until && !device.isDead; await new Promise((resolve) => setTimeout(resolve, 10))) {
    const now = proxy.log.length;
    if (proxy.busy > 0 || now !== seen) [seen, at] = [now, Date.now()];
    else if (Date.now() - at >= quietMs) return;
  }
}

/** The app and the LMS are there again, whatever was killed. */
export async function revive(story: BrowserStory): Promise<void> {
  await story.comingUp;
  while (story.device.isDead) await story.device.revive();
}
