import { expect, type Page } from '@playwright/test';
import { demoPassword } from '#server/demo/people.ts';
import { download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { breakKeptConnections } from './harness/break-kept.ts';
import { startHaversack } from './harness/haversack-server.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { held } from './harness/the-lms.ts';

const course = 'First days in the harbour';
const moduleId = 'harbour-first-days';

async function openAndLeave(page: Page): Promise<void> {
  const before = (await readLearnerStore(page, 'sittings')).length;
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  await expect(page.getByRole('main', { name: course })).toBeVisible();
  await expect.poll(async () => (await readLearnerStore(page, 'sittings')).slice(before).some(({ didStart }) => didStart === true)).toBe(true);
  await leaveCourse(page);
}
const isSettled = async (page: Page): Promise<boolean> => (await readLearnerStore(page, 'outbox')).every(({ state }) => state === 'told' || state === 'unsure');
const launchesHeld = async (url: string): Promise<number> => (await held(url, 'mia', moduleId)).launches.length;

journey('@long [S3] what the browser sends again by itself, because a kept connection broke, is told once: a launch, an exit, a training with its photo', async ({ learnersBrowser: browser }) => {
  const line = await breakKeptConnections();
  const server = await startHaversack({ appUrl: line.url });
  line.upstream = new URL(server.url);
  try {
    const page = await browser.open();
    await signIn(page, line.url, 'mia', demoPassword);
    await openCoursePage(page, course);
    await download(page);

    line.breakNext('launchTracker');
    line.breakNext('ExitAU');
    await openAndLeave(page);
    await expect.poll(() => isSettled(page), { timeout: 60_000 }).toBe(true);
    expect((await readLearnerStore(page, 'outbox')).map(({ state }) => state)).toEqual(['told', 'told']);
    // It did arrive twice, as the same request.
    for (const name of ['launchTracker', 'ExitAU']) {
      const [number, again, ...more] = line.arrivals(name);
      expect([name, again, more]).toEqual([name, number, []]);
      expect(number).toMatch(/^\d+-/u);
    }
    expect(await launchesHeld(server.url)).toBe(1);
    const [sitting] = await readLearnerStore(page, 'sittings');
    const [item] = (await held(server.url, 'mia', moduleId)).items;
    expect(Math.abs((item?.totalSeconds ?? 0) - (sitting?.ownSeconds ?? 0))).toBeLessThan(2);

    line.breakNext('externalRecordAdder');
    await page.goto(`${line.url}/external-training`);
    await page.getByRole('button', { name: 'Add training' }).click();
    const form = page.getByRole('dialog', { name: 'Add training' });
    await form.getByRole('textbox', { name: 'Title' }).fill('First aid at sea');
    await form.getByLabel('First day').fill('2026-11-20');
    await form.getByLabel('Choose a file').setInputFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(300_000, 'light') });
    await form.getByRole('button', { name: 'Hand in' }).click();
    await expect.poll(() => line.arrivals('externalRecordAdder').length, { timeout: 30_000 }).toBe(2);
    await expect.poll(() => isSettled(page), { timeout: 30_000 }).toBe(true);
    expect(await externalTitles(server.url)).toEqual(['First aid at sea']);

    // And this is what a browser does to a server that takes no notice of numbers: the line would be for nothing without it.
    line.takeNumbers();
    await page.goto(`${line.url}/enrollments`);
    await openCoursePage(page, course);
    line.breakNext('launchTracker');
    await openAndLeave(page);
    await expect.poll(() => launchesHeld(server.url), { timeout: 60_000 }).toBe(3);
  } finally {
    await line.remove();
    await server.remove();
  }
});

/** The trainings elsewhere that the LMS holds for Mia and that are not the demo's. */
async function externalTitles(url: string): Promise<readonly string[]> {
  const answer = await fetch(`${url}/ekp/api/externalTrainingRecords`, { headers: { Authorization: `Basic ${btoa(`mia:${demoPassword}`)}` } });
  const text = await answer.text();
  return [...text.matchAll(/First aid at sea/gu)].map(([title]) => title);
}
