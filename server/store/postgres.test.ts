import { expect, onTestFinished, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { emptyDatabase, isPostgresMissing } from '../testing/postgres-database.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { addModule } from './modules.ts';
import { contentPackages } from './schema.ts';
import { chunkBytes, putChunk, readChunk } from './packages.ts';
import { openStore } from './open-store.ts';

const why = isPostgresMissing ? ' (skipped: DATABASE_URL names no PostgreSQL server)' : '';

/** Instances of the LMS that share a database, the first of which has made the organisation. */
async function instances(databaseUrl: string): Promise<readonly [TestLms, TestLms]> {
  const stores = await Promise.all([openStore({ databaseUrl, dataDir: '' }), openStore({ databaseUrl, dataDir: '' })]);
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });
  return [await openTestLms({ store: stores[0] }), await openTestLms({ store: stores[1] })];
}

test.skipIf(isPostgresMissing)(`two instances that start on an empty PostgreSQL at once both come up, and share what they hold${why}`, async () => {
  const [one, two] = await instances(await emptyDatabase());
  await one.aUser({ id: 'ada' });
  const moduleId = await one.aPackage();
  const enrolled = await two.call(contract.enrollUser, { 'learning-id': moduleId }, 'ada');
  const launch = { enrollmentId: enrolled.id, datetime: '2026-01-05T08:30Z' };
  await Promise.all([one, two, one, two].map((lms) => lms.call(contract.launchTracker, launch, 'ada')));
  expect(await one.call(contract.record, { id: enrolled.id }, 'ada')).toMatchObject({ attemptCount: 4, startDate: '2026-01-05T08:30:00.000+00:00' });
});

test.skipIf(isPostgresMissing)(`of two enrollments at the same moment in two instances, one is made${why}`, async () => {
  const lms = await instances(await emptyDatabase());
  await lms[0].aUser({ id: 'ada' });
  const moduleId = await lms[0].aPackage();
  const answers = await Promise.all([...lms, ...lms].map((instance) => instance.ask(contract.enrollUser, { 'learning-id': moduleId }, 'ada')));
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(bodies.filter((body) => body.includes('<trainingRecord '))).toHaveLength(1);
});

test.skipIf(isPostgresMissing)(`wrong passwords are counted over all instances${why}`, async () => {
  const lms = await instances(await emptyDatabase());
  await lms[0].aUser({ id: 'ada' });
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, index) => lms[index % 2 === 0 ? 0 : 1].request('ekp/api/me', { headers: { Authorization: `Basic ${btoa(`ada:wrong ${index}`)}` } })),
  );
  expect(tries.filter((answer) => answer.status === 401)).toHaveLength(5);
});

test.skipIf(isPostgresMissing)(`a package’s bytes and its course come back as they were${why}`, async () => {
  const [lms] = await instances(await emptyDatabase());
  const bytes = crypto.getRandomValues(new Uint8Array(65_536));
  const chunk = new Uint8Array(chunkBytes);
  for (let at = 0; at < chunk.length; at += bytes.length) chunk.set(bytes, at);
  await putChunk(lms.store.db, 'P', 0, chunk);
  expect(Buffer.compare((await readChunk(lms.store.db, 'P', 0)) ?? new Uint8Array(), chunk)).toBe(0);
  await lms.aPackage({ title: 'Größe “9”', items: ['A', 'B'] });
  const [row] = await lms.store.db.select().from(contentPackages);
  expect(row).toMatchObject({ title: 'Größe “9”', course: { items: [{ id: 'A' }, { id: 'B' }] }, sizeBytes: expect.any(Number) });
});

test.skipIf(isPostgresMissing)(`what one instance adds to the catalog or changes there, the other one’s next search finds${why}`, async () => {
  const [one, two] = await instances(await emptyDatabase());
  await one.aUser({ id: 'ada' });
  const found = async (keywords: string) => (await two.call(contract.modules, { keywords }, 'ada')).modules.map(({ id }) => id);
  expect(await found('crane')).toEqual([]);
  for (let number = 0; number < 5; number++) {
    await one.aModule({ id: `crane ${number}`, title: 'Crane' });
    expect(await found('crane')).toHaveLength(number + 1);
  }
  // Two writers at once, the first of which ends last.
  const begun = Promise.withResolvers<void>();
  const may = Promise.withResolvers<void>();
  const slow = one.store.db.transaction(async (tx) => {
    await addModule(tx, { id: 'slow', title: 'Derrick', type: 'onlineModule', createdAt: one.clock.now() });
    begun.resolve();
    await may.promise;
  });
  await begun.promise;
  await one.aModule({ id: 'quick', title: 'Derrick' });
  expect(await found('derrick')).toEqual(['quick']);
  may.resolve();
  await slow;
  expect(await found('derrick')).toEqual(['quick', 'slow']);
});
