import { expect, type Page } from '@playwright/test';
import type { HeldEnrollment } from '#server/functions/reference/held-record-shape.ts';
import { beginWithoutJquery, golfPages } from './corpus/drivers/golf.ts';
import { contentsOf, courseFrame, download, leaveCourse, openContents, openCoursePage, signIn, signInAgainIfAsked } from './harness/app-pages.ts';
import type { HaversackServer } from './harness/haversack-server.ts';
import { journey } from './harness/journey.ts';
import type { LearnersBrowser } from './harness/learners-browser.ts';
import { hasRealPackage, realPackage } from './harness/real-packages.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

// Rustici's golf examples, offline, to the end that each is made for, with the browser closed or killed in the middle.

type Body = (parts: { readonly server: HaversackServer; readonly learnersBrowser: LearnersBrowser }, file: string) => Promise<void>;

/** A journey through one of the packages: skipped, and said so, where it is not here. */
function golfJourney(name: string, title: string, body: Body): void {
  const file = `golf-Sequencing${name}.zip`;
  const play = ({ server, learnersBrowser }: Parameters<Body>[0]): Promise<void> => body({ server, learnersBrowser }, file);
  if (hasRealPackage(file)) journey(title, ({ server, learnersBrowser }) => play({ server, learnersBrowser }));
  else journey.skip(`${title} (skipped: the package is not in ../shared/packages)`, ({ server, learnersBrowser }) => play({ server, learnersBrowser }));
}

interface Road {
  readonly url: string;
  readonly moduleId: string;
  /** Address of the course's page. */
  readonly coursePage: string;
  readonly browser: LearnersBrowser;
}

/** Imports the package, enrols a learner, downloads the course and takes the network away: the course's page is open. */
async function onDevice(url: string, browser: LearnersBrowser, file: string, title: string): Promise<Road> {
  // The connection over which the server was waited for may have been closed on its side meanwhile: found out by a question that changes nothing.
  await fetch(url).catch(() => undefined);
  const admin = administrator(url);
  const receipt = await admin.importPackage(new Blob([realPackage(file)]), file, 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await opened(browser);
  await signIn(page, url, 'mia', 'harbour');
  await openCoursePage(page, title);
  await download(page);
  await browser.setOffline(true);
  return { url, moduleId, coursePage: page.url(), browser };
}
/** The courses ask before they go on where they were: yes, each time. */
async function opened(browser: LearnersBrowser): Promise<Page> {
  const page = await browser.open();
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return page;
}
const play = (page: Page): Promise<void> => page.getByRole('link', { name: /^(Open|Go on|Open again)$/ }).first().click();
/** Which of the course's pages is shown. */
const shows = (page: Page, path: RegExp): Promise<void> => expect(courseFrame(page).locator('#contentFrame')).toHaveAttribute('src', path);

/** The app's own way on, from the contents. */
async function goOn(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Contents' });
  // The way on comes and goes with what the part says of itself.
  await expect(async () => {
    await openContents(page);
    await sheet.getByRole('button', { name: 'Next part' }).click({ timeout: 2_000 });
    await expect(sheet).toBeHidden({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}
/** The rows of the contents: what can be chosen, and what is locked. */
async function contents(page: Page): Promise<{ readonly open: readonly string[]; readonly locked: number }> {
  await openContents(page);
  const list = contentsOf(page);
  const found = { open: await list.getByRole('button').allTextContents(), locked: await list.getByText('Not open yet').count() };
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return found;
}
/** The browser is gone, and comes again at the course's page. */
async function comeBack({ browser, coursePage }: Road): Promise<Page> {
  const page = await opened(browser);
  await page.goto(coursePage);
  await play(page);
  return page;
}
/** Leaves at the end of the course, with the network again, and gives what the LMS has heard. */
async function told({ url, browser, moduleId }: Road, page: Page, isSo: (enrollment: HeldEnrollment) => boolean): Promise<HeldEnrollment> {
  if (page.url().includes('/play')) await leaveCourse(page);
  await browser.setOffline(false);
  await signInAgainIfAsked(page, 'harbour');
  return heldWhen(url, 'mia', moduleId, isSo);
}

golfJourney('ForcedSequential_SCORM20043rdEdition', 'golf, forced order: each part opens when the one before is done; killed in the middle, it goes on at the same page', async ({ server, learnersBrowser }, file) => {
  const road = await onDevice(server.url, learnersBrowser, file, 'Golf Explained - Sequencing Forced Order');
  let page = learnersBrowser.page();
  await play(page);
  await shows(page, /Playing\.html/);
  expect((await contents(page)).locked).toBe(4);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await shows(page, /Course\.html/);
  expect((await contents(page)).locked).toBe(3);
  await courseFrame(page).locator('#butNext').click();
  await courseFrame(page).locator('#butNext').click();
  await shows(page, /Play\.html/);
  await expect(page.getByRole('button', { name: /^Saved/ }).first()).toBeAttached();
  await learnersBrowser.kill();

  page = await comeBack(road);
  await shows(page, /Play\.html/);
  await goOn(page);
  for (const last of [/CalculatingScore\.html/, /MakeFriends\.html/]) {
    await golfPages(courseFrame(page), page);
    await shows(page, last);
    await goOn(page);
  }
  await shows(page, /assessmenttemplate/);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await expect(page.getByText('You have come to the end of the course.')).toBeVisible();
  const { items, score } = await told(road, page, ({ status }) => status === 'completed');
  expect(items.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  expect(score).toBe(100);
});

/** Answers every question of a test wrongly. The test shows which answers are right. */
async function failTest(page: Page): Promise<void> {
  const quiz = courseFrame(page).frameLocator('#contentFrame');
  const submit = quiz.getByRole('button', { name: 'Submit Answers' });
  await submit.waitFor();
  for (const wrong of await quiz.locator('div:not(.correctAnswer) > input[type="radio"]').all()) await wrong.check();
  await submit.click();
  await expect(quiz.getByText(/Score: [0-6]?[0-9]\b/)).toBeVisible();
}

golfJourney('RandomTest_SCORM20043rdEdition', '@long golf, random test: a test that is failed brings another one, which is the same after the browser was killed', async ({ server, learnersBrowser }, file) => {
  const road = await onDevice(server.url, learnersBrowser, file, 'Golf Explained - Sequencing Random Test');
  let page = learnersBrowser.page();
  await play(page);
  for (const last of [/RulesOfGolf\.html/, /Play\.html/, /CalculatingScore\.html/, /MakeFriends\.html/]) {
    await courseFrame(page).locator('#butNext').waitFor();
    await golfPages(courseFrame(page), page);
    await shows(page, last);
    await goOn(page);
  }
  await shows(page, /assessmenttemplate/);
  const first = await courseFrame(page).locator('#contentFrame').getAttribute('src');
  await failTest(page);
  await goOn(page);
  await expect(courseFrame(page).frameLocator('#contentFrame').getByRole('button', { name: 'Submit Answers' })).toBeVisible(); // a test that was submitted has none
  const second = await courseFrame(page).locator('#contentFrame').getAttribute('src');
  await learnersBrowser.kill();

  page = await comeBack(road);
  await shows(page, /assessmenttemplate/);
  expect(await courseFrame(page).locator('#contentFrame').getAttribute('src')).toBe(second);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await expect(page.getByText('You have come to the end of the course.')).toBeVisible();
  const tests = ({ items }: HeldEnrollment) => items.slice(4).filter(({ status }) => status !== 'not attempted');
  const enrollment = await told(road, page, (one) => tests(one).some(({ status }) => status === 'passed'));
  expect(enrollment.items.slice(0, 4).map(({ status }) => status)).toEqual(['passed', 'passed', 'passed', 'passed']);
  // Chance may bring the same test twice.
  expect(tests(enrollment)).toHaveLength(first === second ? 1 : 2);
});

golfJourney('SimpleRemediation_SCORM20043rdEdition', '@long golf, remediation: what was not mastered comes again, and nothing else; left in the middle, it goes on there', async ({ server, learnersBrowser }, file) => {
  const road = await onDevice(server.url, learnersBrowser, file, 'Golf Explained - Simple Remediation');
  let page = learnersBrowser.page();
  await play(page);
  for (const last of [/RulesOfGolf\.html/, /Play\.html/, /CalculatingScore\.html/, /MakeFriends\.html/]) {
    await courseFrame(page).locator('#butNext').waitFor();
    await golfPages(courseFrame(page), page);
    await shows(page, last);
    await goOn(page);
  }
  // Playing, Etiquette, Handicapping, Having Fun: the second test is failed.
  for (const test of ['Playing', 'Etiquette', 'Handicapping', 'HavingFun']) {
    await shows(page, new RegExp(`questions=${test}$`));
    if (test === 'Etiquette') await failTest(page);
    else await golfPages(courseFrame(page), page);
    if (test === 'Handicapping') {
      await leaveCourse(page);
      await learnersBrowser.close();
      page = await comeBack(road);
      await shows(page, /questions=Handicapping$/);
      await golfPages(courseFrame(page), page);
    }
    await goOn(page);
  }
  await shows(page, /Etiquette\/Course\.html/);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await shows(page, /questions=Etiquette$/);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  // The last test is where the course looks whether all is mastered: it comes in each round.
  await shows(page, /questions=HavingFun$/);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await expect(page.getByText('You have come to the end of the course.')).toBeVisible();
  const { items } = await told(road, page, ({ status }) => status === 'completed');
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['passed']));
});

golfJourney('PostTestRollup4thEd_SCORM20044thEdition', '@long golf, 4th edition: completion unlocks, notes are shared, a jump leads to the test', async ({ server, learnersBrowser }, file) => {
  const road = await onDevice(server.url, learnersBrowser, file, 'Golf Explained - 4th Edition Features');
  let page = learnersBrowser.page();
  await play(page);
  await beginWithoutJquery(courseFrame(page));
  await shows(page, /Playing\.html/);
  await courseFrame(page).locator('body').evaluate(({ ownerDocument }) => (Reflect.get(ownerDocument.defaultView ?? {}, 'SaveNotesText') as (text: string) => void)('Keep left.'));
  expect((await contents(page)).locked).toBe(4);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await beginWithoutJquery(courseFrame(page));
  await shows(page, /Course\.html/);
  await learnersBrowser.kill();

  page = await comeBack(road);
  await beginWithoutJquery(courseFrame(page));
  await shows(page, /Course\.html/);
  expect(await courseFrame(page).locator('body').evaluate(({ ownerDocument }) => (Reflect.get(ownerDocument.defaultView ?? {}, 'GetNotesText') as () => string)())).toBe('Keep left.');
  await courseFrame(page).locator('#butJump').click();
  await beginWithoutJquery(courseFrame(page));
  await shows(page, /assessmenttemplate/);
  await golfPages(courseFrame(page), page);
  await goOn(page);
  await expect(page.getByText('You have come to the end of the course.')).toBeVisible();
  const { items } = await told(road, page, (one) => one.items.at(-1)?.status === 'passed');
  expect(items.map(({ status }) => status)).toEqual(['completed', 'incomplete', 'not attempted', 'not attempted', 'passed']);
});
