import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { AnswerFor, DocumentFunction, ParametersFor } from '#api/contract/describe.ts';
import { decodeAnswer } from '#api/contract/answers.ts';
import { decodeFeed } from '#api/contract/feed/decode-feed.ts';
import { allTables } from '../store/all-tables.ts';
import { findPicture } from '../store/pictures.ts';
import { users } from '../store/schema.ts';
import { jobProfileHolders } from '../store/tables/career-tables.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { loadDemo } from './load-demo.ts';
import { loadPartTwo } from './load-part-two.ts';
import { demoPassword } from './people.ts';

let lms: TestLms;
beforeAll(async () => {
  // A day far away and early in the morning: much of what happened “today” is still to come.
  lms = await openTestLms({ now: '2031-07-14T03:10:00Z' });
  await loadDemo(lms, 'Nordkai Ports');
}, 240_000);
afterAll(() => lms.close());

const ask = (fn: { readonly path: string }, parameters: Record<string, string>, as?: string): Promise<Response> => {
  const headers = as === undefined ? {} : { headers: { authorization: `Basic ${btoa(`${as}:${demoPassword}`)}` } };
  return lms.request(`ekp/${fn.path}?${new URLSearchParams(parameters).toString()}`, headers);
};
async function call<F extends DocumentFunction>(fn: F, parameters: ParametersFor<F> & Record<string, string>, as?: string): Promise<AnswerFor<F>> {
  const body = await (await ask(fn, parameters, as)).text();
  const reading = decodeAnswer(fn.response, body);
  if (reading.kind !== 'answer') throw new Error(`${fn.name} answered ${body}`);
  return reading.value as AnswerFor<F>;
}
const now = (): Date => lms.clock.now();
const days = (count: number): Date => new Date(now().getTime() + count * 24 * 3_600_000);

describe('each of the six at sign-in sees what the sentence promises', () => {
  test('the newcomer: nothing yet, but a name, a face and the news', async () => {
    expect((await call(contract.records, {}, 'aroha')).trainingRecords).toEqual([]);
    expect((await call(contract.enrollments, {}, 'aroha')).trainingRecords).toEqual([]);
    expect((await call(contract.mailbox, {}, 'aroha')).messages).toEqual([]);
    expect((await call(contract.certificationsAwarded, {}, 'aroha')).certifications).toEqual([]);
    expect((await call(contract.assignedJobProfiles, {}, 'aroha')).jobProfiles).toEqual([]);
    expect((await call(contract.articles, {}, 'aroha')).articles.map(({ title }) => title)).toContain('Say hello to Aroha');
  });

  test('the collector: a hundred and forty courses, and a plan with something overdue', async () => {
    expect((await call(contract.records, {}, 'dimitra')).trainingRecords).toHaveLength(140);
    const { trainingPlanItems } = await call(contract.trainingPlan, {}, 'dimitra');
    expect(trainingPlanItems.filter(({ due }) => due !== undefined && new Date(due) < now())).toHaveLength(1);
  });

  test('the crane driver: two positions with a profile in each, certificates that are valid, run out soon, and have run out', async () => {
    const held = await lms.store.db.select().from(jobProfileHolders).where(sql`${jobProfileHolders.assignmentId} in ('tomasz', 'tomasz-safety')`);
    expect(held.map(({ profileId }) => profileId).toSorted()).toEqual(['profile-crane', 'profile-safety']);
    const expiries = (await call(contract.certificationsAwarded, {}, 'tomasz')).certifications.flatMap(({ expires }) => (expires === undefined ? [] : [new Date(expires)]));
    expect(expiries.filter((at) => at < now()).length).toBeGreaterThanOrEqual(4);
    expect(expiries.filter((at) => at >= now() && at <= days(60))).toHaveLength(1);
    expect(expiries.filter((at) => at > days(60)).length).toBeGreaterThanOrEqual(1);
    const { competencies } = await call(contract.competencyCompletionStatus, {}, 'tomasz');
    expect(new Set(competencies.map(({ status }) => status?.code))).toEqual(new Set(['completed', 'completionAtRisk', 'notComplete']));
    const due = (await call(contract.trainingPlan, {}, 'tomasz')).trainingPlanItems.flatMap(({ due }) => (due === undefined ? [] : [new Date(due)]));
    expect([due.filter((at) => at < now()), due.filter((at) => at >= now() && at < days(7)), due.filter((at) => at >= days(7))].map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  test('the shift lead: fourteen people and twenty-three requests, and four to assess', async () => {
    expect(await lms.store.db.$count(users, eq(users.directAppraiserId, 'ana'))).toBe(14);
    const waiting = [
      (await call(contract.enrollmentRequests, { inbox: 'true' }, 'ana')).requests,
      (await call(contract.withdrawalRequests, { inbox: 'true' }, 'ana')).requests,
      (await call(contract.externalTrainingRequests, {}, 'ana')).requests,
      (await call(contract.taskApproval, { status: 'pending' }, 'ana')).tasks,
    ].map(({ length }) => length);
    expect(waiting).toEqual([12, 4, 4, 3]);
    const all = (await call(contract.enrollmentRequests, {}, 'ana')).requests;
    expect(all.length).toBe(22);
    expect(new Set(all.map(({ status }) => status?.code))).toEqual(new Set(['pending', 'approved', 'denied']));
    expect((await call(contract.supervisorAssessments, {}, 'ana')).assessments).toHaveLength(4);
  });

  test('the instructor: three sessions today, with people in them', async () => {
    const today = now().toISOString().slice(0, 10);
    const sessions = await lms.store.db.execute(sql`select s.id, count(e.id) as people from module_sessions s left join enrollments e on e.session_id = s.id
      where s.instructor_ids @> '["jonas"]' and to_char(s.start_at at time zone 'UTC', 'YYYY-MM-DD') = ${today} group by s.id having count(e.id) >= 3`);
    expect((sessions as { readonly rows: readonly unknown[] }).rows).toHaveLength(3);
    expect((await call(contract.mailbox, {}, 'jonas')).messages.filter(({ read }) => !read).map(({ subject }) => subject)).toContain('Today: you teach three sessions');
  });

  test('the administrator: every report, whoever it was made for', async () => {
    const { reports } = await call(contract.batchReports, {}, 'petra');
    expect(reports).toHaveLength(4);
    for (const { pathname, size } of reports) {
      const text = await (await ask(contract.batchReport, { pathname }, 'petra')).text();
      expect(new TextEncoder().encode(text).length).toBe(size);
      expect(text.split('\n').length).toBeGreaterThan(4);
    }
    expect((await call(contract.batchReports, {}, 'ana')).reports).toHaveLength(1);
  });
});

describe('what goes on', () => {
  test('mia, who is in the tour of this app, has five courses to do and mail of people and of the LMS', async () => {
    expect((await call(contract.enrollments, {}, 'mia')).trainingRecords).toHaveLength(5);
    const { messages } = await call(contract.mailbox, {}, 'mia');
    expect([messages.some(({ from }) => from === undefined), messages.some(({ from }) => from?.id === 'ana'), messages.some(({ read }) => read), messages.some(({ read }) => !read)]).toEqual([true, true, true, true]);
  });

  test('news in eight categories and three scripts, some for anybody, one for Singapore alone, one that has expired', async () => {
    const here = (await call(contract.articles, { max: '100' }, 'mia')).articles;
    expect(new Set(here.map(({ category }) => category?.id)).size).toBe(8);
    for (const script of ['Latin', 'Arabic', 'Hiragana']) expect(here.some(({ title }) => new RegExp(`\\p{Script=${script}}`, 'u').test(title))).toBe(true);
    const old = (await call(contract.articles, { max: '100', includeExpired: 'true' }, 'mia')).articles;
    expect([old.length, old.length - here.length]).toEqual([17, 1]);
    const inSingapore = (await call(contract.articles, { max: '100' }, 'weiming')).articles;
    expect(inSingapore.map(({ id }) => id).filter((id) => !here.some((article) => article.id === id))).toEqual(['news-singapore']);
    const anybody = decodeFeed(await (await ask(contract.publicNews, { format: 'atom' })).text());
    expect(anybody?.items.length).toBe(4);
    expect(here.some(({ image }) => image !== undefined) && here.some(({ links }) => links.some(({ rel }) => rel === 'enclosure'))).toBe(true);
    expect(here.every(({ published }) => published !== undefined && new Date(published) <= now())).toBe(true);
  });

  test('a library of twelve files of four kinds that open, three of them for anybody', async () => {
    const { resources } = await call(contract.resources, { max: '100' }, 'mia');
    expect(resources).toHaveLength(12);
    expect(new Set(resources.map(({ contentType }) => contentType?.split(';')[0]))).toEqual(new Set(['application/pdf', 'text/plain', 'text/csv', 'image/png']));
    for (const { url, size } of resources) {
      const answer = await ask(contract.resource, { url }, 'mia');
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, size]);
    }
    expect((await call(contract.resources, { max: '100' })).resources).toHaveLength(3);
  });

  test('forty competencies, twelve profiles in a tree, and a forum of fifteen posts', async () => {
    expect((await call(contract.competencies, { max: '100' }, 'mia')).competencies).toHaveLength(40);
    expect((await call(contract.jobProfiles, { groupBy: 'none', max: '100' }, 'mia')).jobProfiles).toHaveLength(12);
    expect(decodeFeed(await (await ask(contract.latestForumPosts, { max: '100' }, 'mia')).text())?.items).toHaveLength(15);
    expect((await call(contract.recentActivity, { activityType: 'completed' }, 'petra')).activities.length).toBeGreaterThan(10);
  });

  test('pictures that the LMS serves, and one address that leads nowhere', async () => {
    const rows = await lms.store.db.execute(sql`select image as address from modules where image is not null union select photo from users where photo is not null union select image from articles where image is not null`);
    const statuses: number[] = [];
    for (const { address } of (rows as { readonly rows: readonly { readonly address: string }[] }).rows) statuses.push((await lms.request(address)).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(25);
    expect(statuses.filter((status) => status !== 200)).toEqual([404]);
    expect((await findPicture(lms.store.db, 'modules/first aid – 2 (final).png'))?.contentType).toBe('image/png');
  });
});

describe('loading', () => {
  const rowCounts = async (): Promise<readonly number[]> => {
    const counts: number[] = [];
    for (const table of allTables) counts.push(await lms.store.db.$count(table));
    return counts;
  };

  test('counts its dates from the day of the first start, and puts into the past what is past', async () => {
    const newest = async (table: string, column: string): Promise<string> => {
      const answer = await lms.store.db.execute(sql.raw(`select to_char(max(${column}) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as newest from ${table}`));
      return (answer as { readonly rows: readonly { readonly newest: string }[] }).rows[0]?.newest ?? '';
    };
    expect(await newest('messages', 'sent_at')).toBe('2031-07-14 03:09');
    expect(await newest('articles', 'published_at')).toBe('2031-07-14 03:09');
    expect(await newest('enrollment_requests', 'submitted_at')).toBe('2031-07-14 03:09');
    expect(await newest('training_plan_items', 'due_at')).toBe('2031-10-12 08:00');
  });

  test('a second time changes nothing, also a day later', async () => {
    const before = await rowCounts();
    lms.clock.advance(24 * 3_600_000);
    await loadPartTwo(lms.parts);
    expect(await rowCounts()).toEqual(before);
  });

  test('says at once all that is missing, and loads nothing of it', async () => {
    const empty = await openTestLms();
    await expect(loadPartTwo(empty.parts)).rejects.toThrow(/Missing: \d+ of \d+ people or positions \(.*aroha.*\); \d+ of \d+ modules \(.*\); \d+ of \d+ sessions \(.*LD-1.*\)\.$/);
    expect(await empty.store.db.execute(sql`select * from articles`)).toMatchObject({ rows: [] });
    await empty.close();
  });
});
