import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrollments } from '../store/schema.ts';
import { openHacpTestLms, type HacpTestLms, type TalkedSession, type TalkingLearner } from './talking-learner.ts';

// How real LMSs differ where nothing is written down (design/sync.md, "How it is proved").

let lms: HacpTestLms;
beforeAll(async () => {
  lms = await openHacpTestLms();
});
afterAll(() => lms.close());

const core = (lines: string): string => `[Core]\r\n${lines}\r\n`;
const passed = '[Core]\r\nLesson_Location=quiz\r\nLesson_Status=passed,suspend\r\nScore=90,100,0\r\nTime=00:10:00.5\r\n[Core_Lesson]\r\npages=a.b&q=1\r\n';

const tell = async (omar: TalkingLearner, data: string): Promise<TalkedSession> => {
  const session = await omar.begins('forklift');
  await session.tells('PutParam', data);
  await session.tells('ExitAU');
  return session;
};

test('usually a worse status is accepted; a kinder LMS keeps the better one', async () => {
  const unkind = await lms.learner();
  const kind = await lms.learner({ acceptsWorseStatus: false });
  for (const omar of [unkind, kind]) {
    await tell(omar, passed);
    await tell(omar, core('Lesson_Status=incomplete\r\nLesson_Location=start'));
  }
  expect(await unkind.holds('forklift')).toMatchObject({ status: 'incomplete', location: 'start' });
  expect(await unkind.record()).toMatchObject({ overallStatus: 'incomplete' });
  expect(await kind.holds('forklift')).toMatchObject({ status: 'passed', location: 'start' });
  expect(await kind.record()).toMatchObject({ overallStatus: 'completed' });
});

test('a passed record is reopened by content that is not completed any more; a waived one stays', async () => {
  for (const [detail, expected] of [['passed', { overallStatus: 'incomplete', detail: null }], ['exempt', { overallStatus: 'completed', detail: 'exempt' }]] as const) {
    const omar = await lms.learner();
    await lms.store.db.update(enrollments).set({ overallStatus: 'completed', detail }).where(eq(enrollments.id, omar.enrollmentId));
    await tell(omar, core('Lesson_Status=incomplete'));
    expect(await omar.record()).toMatchObject(expected);
  }
});

test('a second ExitAU may count the time again, or only what came since', async () => {
  const again = await lms.learner({ sessionAfterExit: 'goes-on' });
  const once = await lms.learner({ sessionAfterExit: 'goes-on', secondExitCountsAgain: false });
  for (const omar of [again, once]) {
    const session = await tell(omar, passed);
    expect(await session.tells('ExitAU')).toMatchObject({ error: 0 });
  }
  expect(await again.holds('forklift')).toMatchObject({ totalSeconds: 1201 });
  expect(await once.holds('forklift')).toMatchObject({ totalSeconds: 600.5 });
});

test('a session may be unknown once it was exited', async () => {
  const session = await tell(await lms.learner({ sessionAfterExit: 'unknown' }), passed);
  expect(await session.tells('GetParam')).toMatchObject({ error: 3 });
  expect(await session.tells('ExitAU')).toMatchObject({ error: 3 });
});

test('time may be added at each PutParam', async () => {
  const omar = await lms.learner({ timeCounts: 'on-each-put' });
  const session = await omar.begins('forklift');
  await session.tells('PutParam', core('Lesson_Status=incomplete\r\nTime=00:01:00'));
  await session.tells('PutParam', core('Lesson_Status=completed\r\nTime=00:02:00'));
  await session.tells('ExitAU');
  expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', totalSeconds: 180 });
});

test('suspend data are cut at 4,096 characters, or kept whole', async () => {
  const long = `${'x'.repeat(5000)}ض`;
  const cutting = await lms.learner();
  const whole = await lms.learner({ suspendDataLimit: 64_000 });
  for (const omar of [cutting, whole]) await tell(omar, `[Core]\r\nLesson_Status=incomplete\r\n[Core_Lesson]\r\n${long}`);
  expect((await cutting.holds('forklift'))?.suspendData).toBe('x'.repeat(4096));
  expect((await whole.holds('forklift'))?.suspendData).toBe(long);
});

test('lines may be trimmed and joined with CR LF', async () => {
  const omar = await lms.learner({ trimsLines: true });
  await tell(omar, '[Core]\r\nLesson_Status=incomplete\r\n[Core_Lesson]\r\n  a \n\tb\r\nc');
  expect(await omar.holds('forklift')).toMatchObject({ suspendData: 'a\r\nb\r\nc' });
});

test('the mastery score may decide instead of the content', async () => {
  const judging = await lms.learner({ masteryDecides: true });
  await tell(judging, core('Lesson_Status=completed\r\nScore=79'));
  expect(await judging.holds('forklift')).toMatchObject({ status: 'failed' });
  await tell(judging, core('Lesson_Status=completed\r\nScore=80'));
  expect(await judging.holds('forklift')).toMatchObject({ status: 'passed' });
  await tell(judging, core('Lesson_Status=incomplete\r\nScore=99'));
  expect(await judging.holds('forklift')).toMatchObject({ status: 'incomplete' });
});

test('version 2.2 takes whole numbers only', async () => {
  const omar = await lms.learner({ hacpVersion: '2.2' });
  const session = await omar.begins('forklift');
  expect(await session.tells('PutParam', core('Lesson_Status=completed\r\nScore=79.5\r\nTime=00:01:00.5'))).toMatchObject({ error: 0, version: '2.2' });
  await session.tells('PutParam', core('Score=70\r\nTime=00:02:00'));
  await session.tells('PutParam', core('Score=90,100,0\r\nTime=00:03:00.1'));
  await session.tells('ExitAU');
  expect(await omar.holds('forklift')).toMatchObject({ status: 'completed', scoreRaw: 70, totalSeconds: 120 });
});
