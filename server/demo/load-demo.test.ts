import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { me } from '#api/contract/users.ts';
import { enrollments as enrollmentsFunction, records } from '#api/contract/records.ts';
import { addEnrollment, findEnrollment } from '../store/enrollments.ts';
import { attempts, contentPackages, enrollments, modules, moduleSessions, organizations, packageChunks, users } from '../store/schema.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { loadDemo, loadLargePackages, type DemoSignIn } from './load-demo.ts';
import { demoModules } from './modules.ts';
import { demoPackages } from './packages.ts';
import { demoPassword } from './people.ts';

let lms: TestLms;
let signIns: readonly DemoSignIn[];

beforeAll(async () => {
  lms = await openTestLms();
  signIns = await loadDemo(lms, 'Nordkai Ports');
});
afterAll(() => lms.close());

const tables = [organizations, users, modules, moduleSessions, contentPackages, packageChunks, enrollments, attempts];
const rowCounts = async (): Promise<readonly number[]> => {
  const counts: number[] = [];
  for (const table of tables) counts.push(await lms.store.db.$count(table));
  return counts;
};
const askAs = (userId: string, path: string): Promise<Response> =>
  lms.request(path, { headers: { authorization: `Basic ${btoa(`${userId}:${demoPassword}`)}` } });

describe('the demo organisation', () => {
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

  test('each online module that has a package is in the catalog, and the LMS holds its content as it may be downloaded', async () => {
    const early = await addEnrollment(lms.store.db, { userId: 'jonas', moduleId: 'seeing-damage', enrolledAt: lms.clock.now() });
    await loadLargePackages(lms);
    expect((await findEnrollment(lms.store.db, early))?.enrollment.revision).toBe(1);
    const held = await lms.store.db.select().from(contentPackages);
    expect(held).toHaveLength(demoPackages.length);
    for (const { moduleId, downloadable } of demoPackages) {
      expect(demoModules).toContainEqual(expect.objectContaining({ id: moduleId, type: 'onlineModule' }));
      expect(held).toContainEqual(expect.objectContaining({ moduleId, identifier: moduleId, downloadable, revision: 1 }));
    }
  });

  test('a second start changes nothing, not even for who has finished a course meanwhile', async () => {
    await lms.store.db.execute(sql`update enrollments set overall_status = 'completed' where user_id = 'mia'`);
    const before = await rowCounts();
    await loadDemo(lms, 'Nordkai Ports');
    await loadLargePackages(lms);
    expect(await rowCounts()).toEqual(before);
  });
});
