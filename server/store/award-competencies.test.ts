import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { emptyDatabase, isPostgresMissing } from '../testing/postgres-database.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { awardCertifications } from './award-certifications.ts';
import { awardCompetencies } from './award-competencies.ts';
import { addMonths } from './add-months.ts';
import { certificationAwardsOf, putCertification } from './certifications.ts';
import { competencyAwardsOf, putCompetency, putCompetencyAward, type CompetencyAwardRow, type NewCompetency } from './competencies.ts';
import { openStore } from './open-store.ts';
import { enrollments } from './schema.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'mia' });
  for (const id of ['one', 'two', 'extra', 'other']) await lms.aModule({ id });
  return () => lms.close();
});

const levels = [{ code: 'L1', label: '', measure: 1 }, { code: 'L2', label: '', measure: 2 }, { code: 'L3', label: '', measure: 3 }];
const competency = (given: Partial<NewCompetency> = {}) =>
  putCompetency(
    lms.store.db,
    { id: 'c', code: 'C', name: 'C', awardedLevel: 'L2', steps: [{ items: [{ moduleId: 'one' }, { moduleId: 'extra', isOptional: true }] }, { items: [{ moduleId: 'two' }] }], ...given },
    levels,
  );

/** Completes the module now, and tells it. */
async function complete(moduleId: string): Promise<void> {
  const now = lms.clock.now();
  const id = await lms.anEnrollment({ userId: 'mia', moduleId, overallStatus: 'completed' });
  await lms.store.db.update(enrollments).set({ endedAt: now }).where(eq(enrollments.id, id));
  await lms.store.db.transaction((tx) => awardCompetencies(tx, 'mia', moduleId, now));
}
const held = async (): Promise<CompetencyAwardRow | undefined> => (await competencyAwardsOf(lms.store.db, 'mia'))[0];

describe('a competency', () => {
  test('is awarded when everything that is needed is completed, and not before', async () => {
    await competency();
    await complete('one');
    expect(await held()).toBeUndefined();
    await complete('two');
    expect(await held()).toMatchObject({ competencyId: 'c', levelCode: 'L2', assignedAt: lms.clock.now(), assignerId: null, expiresAt: null });
  });

  test('is not awarded for what somebody else completed, or what was only begun', async () => {
    await competency();
    await lms.aUser({ id: 'omar' });
    await lms.anEnrollment({ userId: 'omar', moduleId: 'one', overallStatus: 'completed' });
    await lms.anEnrollment({ userId: 'mia', moduleId: 'one', overallStatus: 'incomplete' });
    await complete('two');
    expect(await held()).toBeUndefined();
  });

  test('without a level of its own gives the highest, and without levels one that has no name', async () => {
    await competency({ awardedLevel: null, steps: [{ items: [{ moduleId: 'one' }] }] });
    await complete('one');
    expect(await held()).toMatchObject({ levelCode: 'L3' });
    await putCompetency(lms.store.db, { id: 'bare', code: 'B', name: 'B', steps: [{ items: [{ moduleId: 'two' }] }] });
    await complete('two');
    expect((await competencyAwardsOf(lms.store.db, 'mia')).find(({ competencyId }) => competencyId === 'bare')).toMatchObject({ levelCode: '' });
  });

  test('that needs nothing is given by people only', async () => {
    await competency({ steps: [{ items: [{ moduleId: 'one', isOptional: true }] }] });
    await complete('one');
    expect(await held()).toBeUndefined();
  });

  test('has nothing to do with modules that are no step of it', async () => {
    await competency({ steps: [] });
    await complete('other');
    expect(await held()).toBeUndefined();
  });

  test('that runs out is renewed only when all of it was completed once more', async () => {
    await competency({ validMonths: 12 });
    await complete('one');
    await complete('two');
    expect(await held()).toMatchObject({ expiresAt: new Date('2027-01-05T09:00:00Z') });
    lms.clock.set('2026-12-01T09:00:00Z');
    await complete('two');
    expect(await held()).toMatchObject({ expiresAt: new Date('2027-01-05T09:00:00Z') });
    lms.clock.set('2027-02-01T09:00:00Z');
    await complete('one');
    expect(await held()).toMatchObject({ assignedAt: new Date('2027-02-01T09:00:00Z'), expiresAt: new Date('2028-02-01T09:00:00Z') });
  });

  test('that is held at a higher level stays, at a lower one it rises', async () => {
    await competency({ steps: [{ items: [{ moduleId: 'one' }] }] });
    await putCompetencyAward(lms.store.db, { userId: 'mia', competencyId: 'c', levelCode: 'L3', assignedAt: new Date('2025-01-01'), assignerId: 'ana' });
    await complete('one');
    expect(await held()).toMatchObject({ levelCode: 'L3', assignerId: 'ana' });
    await putCompetencyAward(lms.store.db, { userId: 'mia', competencyId: 'c', levelCode: 'L1', assignedAt: new Date('2025-01-01'), assignerId: 'ana' });
    await complete('one');
    expect(await held()).toMatchObject({ levelCode: 'L2', assignerId: null });
  });

  test('told twice is awarded once', async () => {
    await competency({ steps: [{ items: [{ moduleId: 'one' }] }], validMonths: 1 });
    await complete('one');
    const first = await held();
    lms.clock.advance(1_000);
    await lms.store.db.transaction((tx) => awardCompetencies(tx, 'mia', 'one', lms.clock.now()));
    expect(await held()).toEqual(first);
  });
});

test.skipIf(isPostgresMissing)(`a competency is awarded when the last two things it needs are completed at the same moment${isPostgresMissing ? ' (skipped: DATABASE_URL names no PostgreSQL server)' : ''}`, async () => {
  const shared = await openTestLms({ store: await openStore({ databaseUrl: await emptyDatabase(), dataDir: '' }) });
  onTestFinished(() => shared.close());
  const { db } = shared.store;
  await shared.aUser({ id: 'mia' });
  for (const id of ['one', 'two']) await shared.aModule({ id });
  await putCompetency(db, { id: 'c', code: 'C', name: 'C', steps: [{ items: [{ moduleId: 'one' }, { moduleId: 'two' }] }] });
  const now = shared.clock.now();
  const both = Promise.withResolvers<void>();
  let completed = 0;
  await Promise.all(
    ['one', 'two'].map(async (moduleId) => {
      const id = await shared.anEnrollment({ userId: 'mia', moduleId });
      await db.transaction(async (tx) => {
        await tx.update(enrollments).set({ overallStatus: 'completed', endedAt: now }).where(eq(enrollments.id, id));
        completed += 1;
        if (completed === 2) both.resolve();
        await both.promise;
        await awardCompetencies(tx, 'mia', moduleId, now);
      });
    }),
  );
  expect(await competencyAwardsOf(db, 'mia')).toHaveLength(1);
});

test('a certification is awarded once for an enrollment, and again for the next one', async () => {
  await putCertification(lms.store.db, { id: 'cert', name: 'Cert', moduleId: 'one', validMonths: 24 });
  await putCertification(lms.store.db, { id: 'by hand', name: 'Cert' });
  const award = (enrollmentId: string) => lms.store.db.transaction((tx) => awardCertifications(tx, { id: enrollmentId, userId: 'mia', moduleId: 'one', detail: null }, lms.clock.now()));
  const first = await lms.anEnrollment({ userId: 'mia', moduleId: 'one', overallStatus: 'completed' });
  await award(first);
  await award(first);
  expect(await certificationAwardsOf(lms.store.db, 'mia')).toMatchObject([{ award: { enrollmentId: first, expiresAt: new Date('2028-01-05T09:00:00Z') } }]);
  await award(await lms.anEnrollment({ userId: 'mia', moduleId: 'one', overallStatus: 'completed' }));
  expect(await certificationAwardsOf(lms.store.db, 'mia')).toHaveLength(2);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-15', 3, '2027-02-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-31', 24, '2028-05-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(new Date(`${from}T09:00:00Z`), months).toISOString().slice(0, 10)).toBe(to);
});
