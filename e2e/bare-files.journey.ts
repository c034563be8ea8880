import { expect, type Page } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import type { CmiData } from '#formats/cmi.ts';
import type { HaversackServer } from './harness/haversack-server.ts';
import { smallPdf } from '../src/test/screens/small-pdf.ts';
import { humOf } from './fixtures/bare-files.ts';
import { scormPackage } from './fixtures/scorm-package.ts';
import { courseFrame, download, leaveCourse, openCoursePage, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

async function enrolled(server: HaversackServer, bytes: Uint8Array<ArrayBuffer> | ArrayBuffer, fileName: string): Promise<string> {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([bytes]), fileName, 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  return moduleId;
}

/** What the newest run left, or has so far. */
async function newest(page: Page): Promise<CmiData> {
  const sittings = await readLearnerStore(page, 'sittings');
  return sittings.toSorted((one, other) => other.seq - one.seq)[0]?.data ?? {};
}

async function openAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(Open|Go on|Open again)$/ }).first().click();
}

journey('a PDF alone is a course: read offline, found again where it was left, and done when its last page was seen', async ({ server, learnersBrowser: browser }) => {
  const moduleId = await enrolled(server, smallPdf(12, 424), 'Crane_handbook.pdf');
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Crane handbook');
  await download(page);
  await browser.setOffline(true);

  await openAgain(page);
  const course = courseFrame(page);
  await expect(course.getByRole('toolbar').getByText('Page 1 of 12')).toBeVisible();
  await expect(course.getByText('Page 1 of the paper')).toBeAttached();
  await course.getByRole('group', { name: 'Page 5 of 12' }).evaluate((paper) => paper.scrollIntoView());
  await expect(course.getByRole('toolbar').getByText('Page 5 of 12')).toBeVisible();
  await expect(course.getByRole('group', { name: 'Page 5 of 12' }).locator('canvas')).toBeAttached();
  await course.getByRole('button', { name: 'Larger' }).click();
  await expect(course.getByText('150%')).toBeVisible();
  await leaveCourse(page);
  const first = await newest(page);
  expect(first).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });
  expect(Math.round(Number(first['cmi.core.lesson_location']))).toBe(5);

  await openAgain(page);
  await expect(course.getByRole('toolbar').getByText('Page 5 of 12')).toBeVisible();
  await course.getByRole('group', { name: 'Page 12 of 12' }).evaluate((paper) => paper.scrollIntoView());
  await expect.poll(async () => (await newest(page))['cmi.core.lesson_status']).toBe('completed');
  await leaveCourse(page);
  await browser.setOffline(false);
  const held = await heldWhen(server.url, 'mia', moduleId, ({ status }) => status === 'completed');
  expect(held.items).toMatchObject([{ id: 'file', status: 'completed' }]);
});

journey('@long a talk alone is a course: it goes on where it was stopped, and is done when nine tenths were heard', async ({ server, learnersBrowser: browser }) => {
  const captions = '1\n00:00:00,000 --> 00:00:09,000\nHarbour radio\n';
  const moduleId = await enrolled(server, zipSync({ 'Radio talk.wav': [humOf(40), { level: 6 }], 'Radio talk.en.srt': strToU8(captions) }), 'talk.zip');
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Radio talk');
  await download(page);
  await browser.setOffline(true);

  await openAgain(page);
  const talk = courseFrame(page).locator('audio');
  await expect(courseFrame(page).getByRole('heading', { name: 'Radio talk' })).toBeVisible();
  /** Plays faster than anybody listens, to a second of it. */
  const playTo = (second: number): Promise<void> =>
    talk.evaluate(async (media: HTMLMediaElement, end) => {
      media.muted = true;
      media.playbackRate = 8;
      await media.play();
      while (media.currentTime < end && !media.ended) await new Promise((resolve) => setTimeout(resolve, 20));
      media.pause();
    }, second);
  await playTo(16);
  expect(await talk.evaluate((media: HTMLMediaElement) => [media.textTracks.length, media.textTracks[0]?.language, media.textTracks[0]?.cues?.length])).toEqual([1, 'en', 1]);
  await leaveCourse(page);
  const first = await newest(page);
  expect(Number(first['cmi.core.lesson_location'])).toBeGreaterThanOrEqual(16);
  expect(first).toMatchObject({ 'cmi.core.lesson_status': 'incomplete' });

  await openAgain(page);
  await expect.poll(() => talk.evaluate((media: HTMLMediaElement) => media.currentTime)).toBeGreaterThanOrEqual(16);
  // Going to the end is not hearing it.
  await talk.evaluate((media: HTMLMediaElement) => (media.currentTime = 39));
  await playTo(40);
  await expect.poll(async () => (await newest(page))['cmi.core.lesson_location']).toBe('0');
  expect((await newest(page))['cmi.core.lesson_status']).toBe('incomplete');
  await talk.evaluate((media: HTMLMediaElement) => (media.currentTime = 15));
  await playTo(39);
  await expect.poll(async () => (await newest(page))['cmi.core.lesson_status']).toBe('completed');
  await leaveCourse(page);
  await browser.setOffline(false);
  await heldWhen(server.url, 'mia', moduleId, ({ status }) => status === 'completed');
});

journey('@long a PDF that a course shows in a plug-in is read in the course, offline', async ({ server, learnersBrowser: browser }) => {
  const paper = Buffer.from(smallPdf(2, 424)).toString('latin1');
  const html = `<!doctype html><title>Rules</title><object data="rules.pdf#page=2" type="application/pdf" width="340" height="400">no reader</object>
    <a href="rules.pdf" target="_blank">Open the rules</a>`;
  const packed = scormPackage('RULES', 'Yard rules', html, { 'rules.pdf': paper });
  await enrolled(server, packed, 'rules.zip');
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Yard rules');
  await download(page);
  await browser.setOffline(true);
  await openAgain(page);
  const course = courseFrame(page);
  await expect(course.frameLocator('iframe').getByRole('toolbar').getByText('Page 2 of 2')).toBeVisible();
  await course.getByRole('link', { name: 'Open the rules' }).click();
  const inWindow = page.frameLocator('main iframe').frameLocator('.window iframe');
  await expect(inWindow.getByRole('group', { name: 'Page 1 of 2' }).locator('canvas')).toBeAttached();
  await leaveCourse(page);
});
