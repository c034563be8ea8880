import { expect } from '@playwright/test';
import { aiccCourse } from './fixtures/aicc-course.ts';
import { courseFrame, download, leaveCourse, openContents, openCoursePage, openPart, signIn } from './harness/app-pages.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, heldWhen } from './harness/the-lms.ts';

/** What never calls is completed by being open for three seconds (decision 0005). */
const silentMs = 3_200;

journey('an AICC course is played offline, answered whatever way it posts, part after part as it asks, and told to the LMS', async ({ server, learnersBrowser: browser }) => {
  const admin = administrator(server.url);
  const receipt = await admin.importPackage(new Blob([aiccCourse()]), 'every-way.zip', 'none');
  const moduleId = receipt.modules?.[0]?.id ?? '';
  await admin.enroll('mia', moduleId);
  const page = await browser.open();
  await signIn(page, server.url, 'mia', 'harbour');
  await openCoursePage(page, 'Every way to post');
  await download(page);
  await browser.setOffline(true);

  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
  const course = courseFrame(page);
  await expect(course.locator('#said')).toHaveText(['sync', 'async', 'fetch', 'request', 'form', 'worker', 'multipart'].map((way) => `${way} 0\n`).join('') + 'done');
  await expect(course.locator('#learner')).toHaveText(/Lindqvist/);
  await expect(course.locator('#entry')).toHaveText('not attempted,ab-initio');
  await openContents(page);
  await expect(page.getByRole('dialog').getByRole('listitem').nth(2)).toContainText('First: ');
  await page.getByRole('button', { name: 'Quiet' }).click();
  await expect(course.getByRole('heading', { name: 'Quiet' })).toBeVisible();
  await page.waitForTimeout(silentMs);
  await openPart(page, 'Check');
  await course.getByRole('button', { name: 'Finish' }).click();
  await expect(course.getByRole('button')).toHaveText('Finished with quiet');
  await openPart(page, 'Every way');
  await expect(course.locator('#from')).toHaveText('end');
  await expect(course.locator('#entry')).toHaveText('completed');
  await leaveCourse(page);

  const sittings = (await readLearnerStore(page, 'sittings')).toSorted((one, other) => one.seq - other.seq);
  expect(sittings.map(({ itemId, state, didContentFinish, apiErrors }) => [itemId, state, didContentFinish, apiErrors])).toEqual([
    ['A1', 'ended', true, 0],
    ['A2', 'ended', false, 0],
    ['A3', 'ended', true, 0],
    ['A1', 'ended', true, 0],
  ]);
  expect(sittings.map(({ apiCalls }) => apiCalls)).toEqual([10, 0, 3, expect.any(Number)]);
  expect(sittings[0]?.data).toMatchObject({
    'cmi.core.lesson_status': 'completed',
    'cmi.core.lesson_location': 'end',
    'cmi.core.score.raw': '85',
    'cmi.core.session_time': '0000:00:02',
    'cmi.suspend_data': '{"a":[\r\n[1]\r\n]}',
    'cmi.interactions.0.id': 'by fetch',
    'cmi.interactions.1.id': 'by request',
    'cmi.objectives.0.id': 'by form',
    'cmi.comments': 'by beacon',
  });

  await browser.setOffline(false);
  const told = await heldWhen(server.url, 'mia', moduleId, ({ items }) => items.every(({ status }) => status !== 'not attempted'));
  await expect.poll(async () => (await readLearnerStore(page, 'outbox')).map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'told'));
  expect(told.items.map(({ id, status, scoreRaw }) => [id, status, scoreRaw])).toEqual([['A1', 'completed', 85], ['A2', 'completed', null], ['A3', 'failed', 70]]);
  const [first] = (await heldWhen(server.url, 'mia', moduleId, () => true)).items;
  expect(first?.objectives).toMatchObject([{ id: 'by form', status: 'passed', score: { raw: 80 } }]);
  expect(first?.rows.slice(0, 6).map(({ kind, fields }) => [kind, fields['interaction_id'] ?? fields['objective_id'] ?? fields['comment'] ?? fields['element_location'] ?? fields['text']])).toEqual([
    ['interaction', 'by fetch'],
    ['interaction', 'by request'],
    ['objective', 'by form'],
    ['comment', 'by beacon'],
    ['path', 'by worker'],
    ['performance', 'by multipart'],
  ]);
});
