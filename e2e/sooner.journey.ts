import { expect, type Page } from '@playwright/test';
import { courseFrame, leaveCourse } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { packCountingCourse } from './harness/pack-counting-course.ts';
import { heldWhen } from './harness/the-lms.ts';

/** What the LMS answers in the session of the run that is open, once something was said in it; undefined before. */
async function heldSoFar(page: Page, url: string): Promise<string | undefined> {
  const steps = (await readLearnerStore(page, 'outbox')).flatMap((entry) => entry.steps);
  const session = steps.findLast(({ name }) => name === 'hacpInfo')?.note;
  if (!steps.some(({ name, state }) => name === 'PutParam-so-far' && state === 'done')) return undefined;
  const body = new URLSearchParams({ command: 'GetParam', version: '4.0', session_id: String(session?.['sessionId']) });
  return (await fetch(new URL(String(session?.['url']), url), { method: 'POST', body })).text();
}

journey('[S14] online, what a course saves is at the LMS within seconds, before it is left; and its time counts once', async ({ server, learnersBrowser: browser }) => {
  const { page, moduleId } = await packCountingCourse(server.url, browser);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(courseFrame(page).locator('#from')).toBeAttached();
  await expect.poll(() => heldSoFar(page, server.url), { timeout: 25_000 }).toMatch(/lesson_location=\d+/iu);
  await leaveCourse(page);
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state), { timeout: 30_000 }).toEqual(['told', 'told']);
  const [sitting] = await readLearnerStore(page, 'sittings');
  const { items } = await heldWhen(server.url, 'mia', moduleId, ({ launches }) => launches.length === 1);
  expect(Math.abs((items[0]?.totalSeconds ?? 0) - (sitting?.ownSeconds ?? 0))).toBeLessThan(2);
});
