import { expect, type Page } from '@playwright/test';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { HeldEnrollment } from '#server/functions/reference/held-record-shape.ts';
import { courseFrame, download, finishDemoLesson, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import type { HaversackServer } from './harness/haversack-server.ts';
import { journey as withOneDevice } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { newLearnersBrowser, type LearnersBrowser } from './harness/learners-browser.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

/** A second device of the learner: a browser with a profile of its own. */
const journey = withOneDevice.extend<{ readonly otherBrowser: LearnersBrowser }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  otherBrowser: async ({}, use, info) => {
    const browser = await newLearnersBrowser();
    await use(browser);
    if (info.status !== info.expectedStatus) await browser.photograph(info.outputPath('last-of-the-other.png'));
    await browser.remove();
  },
});

interface Lesson {
  readonly moduleId: string;
  readonly title: string;
}
const offered = (page: Page) => page.getByRole('region', { name: /this course on another device/ });
const place = (page: Page) => courseFrame(page).locator('[data-place]');
const next = (page: Page) => courseFrame(page).getByRole('button', { name: 'Next', exact: true }).click();
const openCourse = (page: Page) => page.getByRole('link', { name: /^(Open|Go on)$/ }).click();

/** Mia's device, with the course on it and its page open. */
async function aDevice(browser: LearnersBrowser, { url }: HaversackServer, { title }: Lesson): Promise<Page> {
  const page = await browser.open();
  await signIn(page, url, 'mia', 'harbour');
  await openCoursePage(page, title);
  await download(page);
  return page;
}

/** Waits until the LMS holds so many launches, each of their runs told, and the course at that page. */
const toldAt = ({ url }: HaversackServer, { moduleId }: Lesson, launches: number, location: string): Promise<HeldEnrollment> =>
  heldWhen(url, 'mia', moduleId, (held) => held.launches.length === launches && held.items.some((item) => item.location === location));

/** The seconds of all runs on a device, as they are counted. */
const secondsOn = async (page: Page): Promise<number> =>
  (await readLearnerStore(page, 'sittings')).reduce((sum, { standard, data, ownSeconds }) => sum + (readItemResult({ standard, data }).reportedSeconds ?? ownSeconds), 0);

for (const lesson of [
  { moduleId: 'forklift-safety', title: 'Forklift safety', pages: ['welcome', 'walk-round', 'balance'], what: 'SCORM 1.2' },
  { moduleId: 'container-lashing', title: 'Lashing containers', pages: ['parts', 'look'], what: 'AICC' },
] as const) {
  journey(`@long [S7] ${lesson.what}: begun on one device, gone on with on another at the same page, and on the first again`, async ({ server, learnersBrowser, otherBrowser }) => {
    if (lesson.moduleId === 'container-lashing') await administrator(server.url).enroll('mia', lesson.moduleId);
    const one = await aDevice(learnersBrowser, server, lesson);
    await openCourse(one);
    await expect(place(one)).toHaveText(/^1 of /);
    await next(one);
    await expect(place(one)).toHaveText(/^2 of /);
    await leaveCourse(one);
    await toldAt(server, lesson, 1, lesson.pages[1]);

    const other = await aDevice(otherBrowser, server, lesson);
    await openCourse(other);
    await expect(offered(other)).toContainText('You began this course on another device');
    await expect(offered(other).getByRole('heading')).toBeFocused();
    await offered(other).getByRole('button', { name: /^Continue from .+, other device$/ }).click();
    await expect(place(other)).toHaveText(/^2 of /);
    // Gone on with: one page back, or one further.
    const isLast = lesson.pages.length === 2;
    if (isLast) await courseFrame(other).getByRole('button', { name: 'Back', exact: true }).click();
    else await next(other);
    const there = isLast ? /^1 of / : /^3 of /;
    await expect(place(other)).toHaveText(there);
    await leaveCourse(other);
    const held = await toldAt(server, lesson, 2, lesson.pages[isLast ? 0 : 2] ?? '');
    expect((await readLearnerStore(other, 'launches')).map(({ continuedFrom }) => continuedFrom?.by)).toEqual(['other-device']);
    const seconds = (await secondsOn(one)) + (await secondsOn(other));
    expect(Math.abs(held.items.reduce((sum, { totalSeconds }) => sum + totalSeconds, 0) - seconds), 'the time of both devices, counted once').toBeLessThanOrEqual(2);

    await openCourse(one);
    await expect(offered(one)).toContainText('You went on with this course on another device');
    await offered(one).getByRole('button', { name: /^Continue from/ }).click();
    await expect(place(one)).toHaveText(there);
    await leaveCourse(one);
    // It was taken, and this device told it last: nothing is offered any more.
    await heldWhen(server.url, 'mia', lesson.moduleId, ({ launches }) => launches.length === 3);
    await expect.poll(async () => (await readLearnerStore(one, 'outbox')).map(({ state }) => state)).toEqual(['told', 'told', 'told', 'told']);
    await openCourse(one);
    await expect(place(one)).toHaveText(there);
    await leaveCourse(one);
  });
}

journey('@long [S7] who stays with this device’s place is not asked again for the same; offline it opens here at once, and the other place is offered later', async ({ server, learnersBrowser, otherBrowser }) => {
  const lesson = { moduleId: 'forklift-safety', title: 'Forklift safety' };
  const [one, other] = await Promise.all([learnersBrowser, otherBrowser].map((browser) => aDevice(browser, server, lesson)) as [Promise<Page>, Promise<Page>]);
  await openCourse(one);
  await expect(place(one)).toHaveText(/^1 of /);
  await next(one);
  await leaveCourse(one);
  await toldAt(server, lesson, 1, 'walk-round');

  await otherBrowser.setOffline(true);
  await openCourse(other);
  await expect(place(other)).toHaveText(/^1 of /);
  await leaveCourse(other);
  await otherBrowser.setOffline(false);
  await heldWhen(server.url, 'mia', lesson.moduleId, ({ launches }) => launches.length === 2);
  await expect.poll(async () => (await readLearnerStore(other, 'outbox')).map(({ state }) => state)).toEqual(['told', 'told']);

  await openCourse(one);
  await expect(offered(one)).toBeVisible();
  await offered(one).getByRole('button', { name: 'Go on from here' }).click();
  await expect(place(one)).toHaveText(/^2 of /);
  await learnersBrowser.setOffline(true); // nothing is told, so the LMS still holds the other's
  await leaveCourse(one);
  await learnersBrowser.setOffline(false);
  await openCourse(one);
  await expect(place(one)).toHaveText(/^2 of /);
});

journey('@long [S6] worked on offline on two devices, both told: the better result stays, and both stand in the records', async ({ server, learnersBrowser, otherBrowser }) => {
  const lesson = { moduleId: 'forklift-safety', title: 'Forklift safety' };
  const [one, other] = await Promise.all([learnersBrowser, otherBrowser].map((browser) => aDevice(browser, server, lesson)) as [Promise<Page>, Promise<Page>]);
  await learnersBrowser.setOffline(true);
  await otherBrowser.setOffline(true);
  await openCourse(one);
  await finishDemoLesson(courseFrame(one));
  await leaveCourse(one);
  await openCourse(other);
  await expect(place(other)).toHaveText(/^1 of /);
  await next(other);
  await leaveCourse(other);

  await learnersBrowser.setOffline(false);
  const passed = await heldWhen(server.url, 'mia', lesson.moduleId, ({ status }) => status === 'completed');
  expect(passed.items[0]).toMatchObject({ status: 'passed', scoreRaw: 100 });
  await otherBrowser.setOffline(false); // the worse one comes last
  const told = await heldWhen(server.url, 'mia', lesson.moduleId, ({ launches }) => launches.length === 2);
  for (const page of [one, other]) await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state)).toEqual(['told', 'told']);
  const held = await heldWhen(server.url, 'mia', lesson.moduleId, () => true);
  expect(held).toMatchObject({ status: 'completed', score: 100, attemptCount: 2 });
  expect(held.items[0]).toMatchObject({ status: 'passed', scoreRaw: 100 });
  expect(told.launches).toHaveLength(2);
  const seconds = (await secondsOn(one)) + (await secondsOn(other));
  expect(Math.abs((held.items[0]?.totalSeconds ?? 0) - seconds)).toBeLessThanOrEqual(2);
});
