import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putModuleSession } from '../../store/modules.ts';
import { activities } from '../../store/tables/community-tables.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'ada', given: 'Ada', family: 'Lovelace', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'bo', given: 'Bo', family: 'Ek' });
  await lms.aModule({ id: 'first-aid', type: 'classroom', title: 'First aid' });
  await lms.aModule({ id: 'fire', title: 'Fire' });
  return () => lms.close();
});

const did = (userId: string, type: 'enrolled' | 'completed' | 'certified' | 'posted', at: string, moduleId?: string) =>
  lms.store.db.insert(activities).values({ userId, type, at: new Date(at), moduleId: moduleId ?? null });
const seen = async (given: Partial<Parameters<typeof lms.call<typeof contract.recentActivity>>[1]>, as: string) =>
  (await lms.call(contract.recentActivity, { activityType: 'all', ...given }, as)).activities.map(({ user, type, module }) => `${user?.id} ${type?.code} ${module?.id ?? '-'}`);

test('what people did comes with who, what and when, the newest first', async () => {
  await did('ada', 'enrolled', '2026-01-04T08:00:00Z', 'fire');
  await did('ada', 'posted', '2026-01-05T08:00:00Z');
  const { activities } = await inBothFormats(lms, contract.recentActivity, { activityType: 'all' }, 'boss');
  expect(activities).toMatchObject([
    { type: { code: 'posted', label: 'Posted' }, user: { id: 'ada', family: 'Lovelace', given: 'Ada' }, date: '2026-01-05T08:00:00.000+00:00' },
    { type: { code: 'enrolled', label: 'Enrolled' }, module: { id: 'fire', title: 'Fire', type: { code: 'onlineModule', label: 'Online' } }, date: '2026-01-04T08:00:00.000+00:00' },
  ]);
  expect(activities[0]?.module).toBeUndefined();
});

test('a manager reads of the team, a learner of himself and of nobody whom he may not see', async () => {
  await did('ada', 'completed', '2026-01-05T08:00:00Z', 'fire');
  await did('bo', 'completed', '2026-01-05T08:30:00Z', 'fire');
  expect(await seen({}, 'boss')).toEqual(['ada completed fire']);
  expect(await seen({}, 'ada')).toEqual(['ada completed fire']);
  expect(await seen({ userId: 'bo' }, 'ada')).toEqual([]);
  expect(await seen({ userId: 'nobody' }, 'ada')).toEqual([]);
});

test('classmates are those in the same session, and of them only what concerns its module', async () => {
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'first-aid', code: 'JAN' });
  await putModuleSession(lms.store.db, { id: 'S2', moduleId: 'first-aid', code: 'FEB' });
  await lms.aUser({ id: 'cy' });
  await lms.anEnrollment({ userId: 'ada', moduleId: 'first-aid', sessionId: 'S1' });
  await lms.anEnrollment({ userId: 'bo', moduleId: 'first-aid', sessionId: 'S1', overallStatus: 'completed' });
  await lms.anEnrollment({ userId: 'cy', moduleId: 'first-aid', sessionId: 'S2' });
  await lms.anEnrollment({ userId: 'ada', moduleId: 'fire' });
  await lms.anEnrollment({ userId: 'bo', moduleId: 'fire' });
  await did('bo', 'completed', '2026-01-05T08:00:00Z', 'first-aid');
  await did('bo', 'enrolled', '2026-01-05T08:01:00Z', 'fire');
  await did('bo', 'posted', '2026-01-05T08:02:00Z');
  await did('cy', 'enrolled', '2026-01-05T08:03:00Z', 'first-aid');
  expect(await seen({}, 'ada')).toEqual(['bo completed first-aid']);
});

test('who has withdrawn has no classmates any more', async () => {
  await putModuleSession(lms.store.db, { id: 'S1', moduleId: 'first-aid', code: 'JAN' });
  await lms.anEnrollment({ userId: 'ada', moduleId: 'first-aid', sessionId: 'S1', overallStatus: 'withdrawn' });
  await lms.anEnrollment({ userId: 'bo', moduleId: 'first-aid', sessionId: 'S1' });
  await did('bo', 'enrolled', '2026-01-05T08:00:00Z', 'first-aid');
  expect(await seen({}, 'ada')).toEqual([]);
});

test('type, user, time and number narrow it', async () => {
  for (let minute = 10; minute < 40; minute += 1) await did('ada', 'enrolled', `2026-01-05T08:${minute}:00Z`, 'fire');
  await did('ada', 'certified', '2026-01-05T08:30:30Z', 'fire');
  await did('boss', 'completed', '2026-01-05T08:31:30Z', 'fire');
  expect(await seen({}, 'boss')).toHaveLength(20);
  expect(await seen({ max: 2 }, 'boss')).toHaveLength(2);
  expect(await seen({ activityType: 'certified' }, 'boss')).toEqual(['ada certified fire']);
  expect(await seen({ userId: 'boss' }, 'boss')).toEqual(['boss completed fire']);
  expect(await seen({ startDate: '2026-01-05T08:30Z', endDate: '2026-01-05T08:32Z', max: 100 }, 'boss')).toEqual(['boss completed fire', 'ada enrolled fire', 'ada certified fire']);
});
