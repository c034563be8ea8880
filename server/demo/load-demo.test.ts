import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { externalTrainingCsv } from '#api/contract/bulk.ts';
import { me } from '#api/contract/users.ts';
import { enrollments as enrollmentsFunction, records } from '#api/contract/records.ts';
import { writeCsvResult } from '../bulk/csv/csv-result.ts';
import { seatsTaken } from '../store/enrollments.ts';
import { attempts, contentPackages, enrollments, modules, moduleSessions, organizations, packageChunks, users } from '../store/schema.ts';
import { everyModuleType } from '../functions/vocabulary.ts';
import { catalogModules, catalogs, programModules } from '../store/tables/catalog-tables.ts';
import { externalRecords } from '../store/tables/external-training-tables.ts';
import { assignments } from '../store/tables/people-tables.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { isTheDemos, loadDemo, type DemoSignIn } from './load-demo.ts';
import { demoPassword } from './people.ts';
import { signInPeople } from './sign-in-people.ts';

let lms: TestLms;
let signIns: readonly DemoSignIn[];
const problems: string[] = [];

beforeAll(async () => {
  lms = await openTestLms();
  signIns = await loadDemo(lms, 'Nordkai Ports', (sentence) => problems.push(sentence));
});
afterAll(() => lms.close());

const tables = [organizations, users, assignments, modules, moduleSessions, catalogs, catalogModules, programModules, contentPackages, packageChunks, enrollments, attempts, externalRecords];
const rowCounts = async (): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const table of tables) counts.push(await lms.store.db.$count(table));
  return counts;
};
const askAs = (userId: string, path: string): Promise<Response> => lms.request(path, { headers: { authorization: `Basic ${btoa(`${userId}:${demoPassword}`)}` } });
const recordsOf = async (userId: string) => (await lms.store.db.select().from(enrollments)).filter((row) => row.userId === userId);

describe('the demo organisation', () => {
  test('is loaded to the last row, without a word from the bulk handlers', () => {
    expect(problems).toEqual([]);
  });

  test('two learners can sign in with what npm start prints', async () => {
    expect(signIns).toEqual([
      { userId: 'mia', password: demoPassword, name: 'Mia Lindqvist', jobTitle: 'Lasher' },
      { userId: 'omar', password: demoPassword, name: 'عمر حداد', jobTitle: 'Cold Store Operator' },
    ]);
    for (const { userId } of signIns) {
      const answer = await askAs(userId, `ekp/${me.path}`);
      expect([answer.status, await answer.json()]).toMatchObject([200, { id: userId, organization: { parent: { description: 'Nordkai Ports' } } }]);
    }
  });

  test('a learner has three courses to download, and others that cannot be downloaded', async () => {
    const list = await (await askAs('mia', `ekp/${enrollmentsFunction.path}`)).text();
    const downloadable = [...list.matchAll(/<downloadable>(true|false)/g)].map((found) => found[1]);
    expect(downloadable.filter((each) => each === 'true')).toHaveLength(3);
    expect(downloadable.filter((each) => each === 'false')).toHaveLength(2);
    expect(await (await askAs('mia', `ekp/${records.path}`)).text()).toContain('Fire warden');
  });

  test('has sixty people with names in many scripts, in three levels and four time zones', async () => {
    const people = await lms.store.db.select().from(users);
    const tree = await lms.store.db.select().from(organizations);
    expect(people.length).toBeGreaterThanOrEqual(60);
    expect(new Set(people.map(({ timeZone }) => timeZone))).toEqual(new Set(['Europe/Berlin', 'Asia/Singapore', 'America/Halifax', 'Asia/Kolkata']));
    const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Han', 'Hangul', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Hebrew', 'Georgian', 'Ethiopic', 'Tibetan'];
    expect(scripts.filter((script) => !people.some(({ given, family }) => new RegExp(`\\p{Script=${script}}`, 'u').test(given + family)))).toEqual([]);
    const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(tree.find((row) => row.id === id)?.parentId ?? null));
    expect(Math.max(...tree.map(({ id }) => depth(id)))).toBe(3);
  });

  test('has 120 modules of all 21 types in a catalog three levels deep, with long titles and in six scripts', async () => {
    const all = await lms.store.db.select().from(modules);
    const places = await lms.store.db.select().from(catalogs);
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(everyModuleType));
    const depth = (id: string | null): number => (id === null || id === '*ROOT*' ? 0 : 1 + depth(places.find((row) => row.id === id)?.parentId ?? null));
    expect(Math.max(...places.map(({ id }) => depth(id)))).toBe(3);
    expect(all.filter(({ title }) => title.length >= 85).length).toBeGreaterThanOrEqual(3);
    const scripts = ['Cyrillic', 'Arabic', 'Han', 'Devanagari', 'Greek', 'Hangul'];
    expect(scripts.filter((script) => !all.some(({ title }) => new RegExp(`\\p{Script=${script}}`, 'u').test(title)))).toEqual([]);
    expect((await lms.store.db.select().from(catalogModules)).length).toBeGreaterThanOrEqual(all.length);
    expect(all.some(({ prerequisites }) => prerequisites !== null)).toBe(true);
    expect(await lms.store.db.$count(programModules)).toBeGreaterThan(20);
  });

  test('has a package behind every online module, but for the large one that comes when the server is up', async () => {
    const online = (await lms.store.db.select().from(modules)).filter(({ type }) => type === 'onlineModule');
    const held = await lms.store.db.select().from(contentPackages);
    const behind = new Set(held.map(({ moduleId, revision }) => `${moduleId} ${revision}`));
    expect(online.filter(({ id, effectiveRevision }) => !behind.has(`${id} ${effectiveRevision}`)).map(({ id }) => id)).toEqual(['seeing-damage']);
    expect(held.filter(({ downloadable }) => !downloadable).map(({ moduleId }) => moduleId).toSorted()).toEqual([
      'anti-corruption',
      'customs-portal',
      'phishing',
      'terminal-system',
      'yard-traffic-exam',
    ]);
  });

  test('whoever is enrolled in an online module has its package, also where the demo is older than its short courses', async () => {
    await lms.store.db.execute(sql`update enrollments set revision = 0 where module_id = 'lockout'`);
    await loadDemo(lms, 'Nordkai Ports');
    const own = (await recordsOf('tomasz')).filter(({ moduleId }) => ['lockout', 'sts-theory'].includes(moduleId));
    expect(own.map(({ revision }) => revision)).toEqual(own.map(() => 1));
    expect(own.length).toBeGreaterThanOrEqual(2);
  });

  test('has sessions today and tomorrow, full ones, one that costs, and one in several places', async () => {
    const all = await lms.store.db.select().from(moduleSessions);
    const today = lms.clock.now().toISOString().slice(0, 10);
    const tomorrow = new Date(lms.clock.now().getTime() + 24 * 3600 * 1000).toISOString().slice(0, 10);
    const on = (day: string) => all.filter(({ startAt }) => startAt?.toISOString().startsWith(day));
    expect(on(today).filter(({ instructorIds }) => instructorIds.includes('jonas')).length).toBeGreaterThanOrEqual(3);
    expect(on(tomorrow).length).toBeGreaterThanOrEqual(3);
    for (const id of ['MP-1', 'FW-1']) expect(await seatsTaken(lms.store.db, id)).toBe(all.find((session) => session.id === id)?.seats);
    expect(all.some(({ priceAmount }) => Number(priceAmount) > 0)).toBe(true);
    expect(new Set(all.filter(({ moduleId }) => moduleId === 'first-aid').map(({ location }) => location)).size).toBeGreaterThanOrEqual(3);
  });

  test('has two years of history that other programs can read', async () => {
    const all = await lms.store.db.select().from(enrollments);
    const done = all.filter(({ endedAt, overallStatus }) => endedAt !== null && overallStatus === 'completed');
    const twoYearsAgo = lms.clock.now().getTime() - 600 * 24 * 3600 * 1000;
    expect(done.length).toBeGreaterThan(400);
    expect(done.some(({ endedAt }) => (endedAt?.getTime() ?? 0) < twoYearsAgo)).toBe(true);
    expect(all.every(({ endedAt }) => endedAt === null || endedAt <= new Date(lms.clock.now().getTime() + 24 * 3600 * 1000))).toBe(true);
    expect(new Set((await lms.store.db.select().from(externalRecords)).map(({ status }) => status)).size).toBe(6);
  });

  test('has six people for the sign-in screen, each with a life of their own', async () => {
    const people = await signInPeople(lms.store);
    expect(people.map(({ userId }) => userId)).toEqual(['aroha', 'dimitra', 'tomasz', 'ana', 'jonas', 'petra']);
    for (const { userId } of people) expect((await askAs(userId, `ekp/${me.path}`)).status).toBe(200);
    for (const { photo = 'none' } of people) expect((await lms.request(photo.replace(/^\//, ''))).headers.get('Content-Type')).toBe('image/svg+xml');
    expect(await recordsOf('aroha')).toEqual([]);
    expect(await recordsOf('dimitra')).toHaveLength(140);
    expect((await lms.store.db.select().from(assignments)).filter(({ userId }) => userId === 'tomasz')).toHaveLength(2);
    expect((await recordsOf('tomasz')).filter(({ assignmentId }) => assignmentId === 'tomasz-safety').length).toBeGreaterThanOrEqual(2);
    expect((await lms.store.db.select().from(users)).filter(({ directAppraiserId }) => directAppraiserId === 'ana')).toHaveLength(14);
  });

  test('a second start changes nothing, not even for who has finished a course meanwhile', async () => {
    await lms.store.db.execute(sql`update enrollments set overall_status = 'completed' where user_id = 'mia'`);
    const before = await rowCounts();
    await loadDemo(lms, 'Nordkai Ports', (sentence) => problems.push(sentence));
    expect(await rowCounts()).toEqual(before);
    expect((await recordsOf('mia')).every(({ overallStatus }) => overallStatus === 'completed')).toBe(true);
  });

  test('an organisation with people of its own is not the demo’s, an empty one is, and so is one whose first start was broken off', async () => {
    const own = await openTestLms();
    expect(await isTheDemos(own.store.db)).toBe(true);
    await own.aUser({ id: 'petra' });
    expect(await isTheDemos(own.store.db)).toBe(false);
    await own.close();
    const broken = await openTestLms();
    await expect(loadDemo({ ...broken, fetch: () => Promise.reject(new Error('The power went.')) }, 'Nordkai Ports')).rejects.toThrow('The power went.');
    await broken.aUser({ id: 'petra' });
    expect(await isTheDemos(broken.store.db)).toBe(true);
    await broken.close();
  });

  test('a part that had errors is told of, and tried again at the next start; the others are not', async () => {
    await lms.store.db.execute(sql`delete from loaded_seeds where name = 'external-training.csv'`);
    const asked: string[] = [];
    const told: string[] = [];
    const refused = writeCsvResult({ header: ['user'], rows: [{ fields: ['mia'] }] }, [{ kind: 'error', text: 'No such user.' }]);
    const refusing: TestLms = {
      ...lms,
      fetch: async (request, connection) => {
        asked.push(new URL(request.url).pathname);
        return request.url.endsWith(externalTrainingCsv.path) ? new Response(refused) : lms.fetch(request, connection);
      },
    };
    await loadDemo(refusing, 'Nordkai Ports', (sentence) => told.push(sentence));
    expect(told).toEqual(['external-training.csv: mia: No such user.']);
    expect(asked).toHaveLength(1);
    await loadDemo(refusing, 'Nordkai Ports', (sentence) => told.push(sentence));
    expect(asked).toHaveLength(2);
    await loadDemo(lms, 'Nordkai Ports');
  });

  test('a start that was broken off goes on where it was', async () => {
    const before = await rowCounts();
    await lms.store.db.execute(sql`delete from loaded_seeds where name in ('people.csv', 'courses-safety.xml', 'external-training.csv')`);
    await loadDemo(lms, 'Nordkai Ports', (sentence) => problems.push(sentence));
    expect(await rowCounts()).toEqual(before);
    expect(problems).toEqual([]);
  });
});
