import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { linkedId } from '#api/contract/linked-id.ts';
import { putCatalog, putInCatalog } from '../../store/catalogs.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

async function aCatalog(): Promise<void> {
  const { db } = lms.store;
  await putCatalog(db, { id: '*ROOT*', title: 'Everything' });
  await putCatalog(db, { id: 'safety & health', title: 'Safety & health', parentId: '*ROOT*', position: 2 });
  await putCatalog(db, { id: 'cargo', title: 'Cargo', parentId: '*ROOT*', position: 1 });
  await putCatalog(db, { id: 'fire', title: 'Fire', parentId: 'safety & health' });
  await lms.aModule({ id: 'warden', title: 'Fire warden', type: 'classroom', description: '<p>Alarm</p>', isPublic: true });
  await lms.aModule({ id: 'drill', title: 'Drill' });
  await lms.aModule({ id: 'old', title: 'Old', archived: true, isPublic: true });
  for (const [position, moduleId] of ['old', 'drill', 'warden'].entries()) await putInCatalog(db, { catalogId: 'fire', moduleId, position });
}

test('a learner walks from the top down to a module, and back up, by the links alone', async () => {
  await aCatalog();
  const top = await lms.call(contract.catalog, {}, 'ada');
  expect(top).toEqual({
    title: 'Everything',
    children: [
      { title: 'Cargo', links: [{ rel: 'self', type: 'application/xml', href: 'http://localhost:4173/ekp/api/catalog?id=cargo' }] },
      { title: 'Safety & health', links: [{ rel: 'self', type: 'application/xml', href: 'http://localhost:4173/ekp/api/catalog?id=safety%20%26%20health' }] },
    ],
    modules: [],
  });
  const safety = await lms.call(contract.catalog, { id: linkedId(top.children[1]?.links ?? []) ?? '' }, 'ada');
  const fire = await lms.call(contract.catalog, { id: linkedId(safety.children[0]?.links ?? []) ?? '' }, 'ada');
  expect(fire).toMatchObject({
    title: 'Fire',
    parent: { title: 'Safety & health', parent: { title: 'Everything' } },
    modules: [
      { title: 'Drill', type: { code: 'onlineModule' } },
      { title: 'Fire warden', type: { code: 'classroom' }, description: '<p>Alarm</p>', links: [{ rel: 'self', type: 'application/xml', href: 'http://localhost:4173/ekp/api/module?id=warden' }] },
    ],
  });
  expect(fire.parent?.parent).not.toHaveProperty('parent');
  expect(linkedId(fire.parent?.links ?? [])).toBe('safety & health');
});

test('anybody sees the branches that lead to something public, and nothing else', async () => {
  await aCatalog();
  const top = await lms.call(contract.catalog, {});
  expect(top.children.map(({ title }) => title)).toEqual(['Safety & health']);
  expect((await lms.call(contract.catalog, { id: 'fire' })).modules.map(({ title }) => title)).toEqual(['Fire warden']);
  expect(await lms.refusal(contract.catalog, { id: 'cargo' })).toEqual({ status: 404, code: 'not-found', message: 'There is no catalog cargo.' });
});

test('a site without a catalog still has its top', async () => {
  expect(await lms.call(contract.catalog, {})).toMatchObject({ children: [], modules: [] });
});

test('a catalog that stands in itself ends', async () => {
  await aCatalog();
  await putCatalog(lms.store.db, { id: 'safety & health', title: 'Safety & health', parentId: 'fire' });
  expect(await lms.call(contract.catalog, { id: 'fire' }, 'ada')).toMatchObject({ parent: { title: 'Safety & health' } });
});
