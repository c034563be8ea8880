import { describe, expect, test } from 'vitest';
import type { Catalog } from '#api/contract/catalog.ts';
import { learnBranch, learnList, modulesBelow, nothingKnown, topBranch, type KnownCatalog } from './known-catalog.ts';
import { forgetLeft, leftBranch, leftList, leftNewest, tellsAll } from './what-left.ts';

const self = (kind: string, id: string) => [{ rel: 'self', type: 'application/xml', href: `https://lms.example/ekp/api/${kind}?id=${encodeURIComponent(id)}` }];
const branchOf = (children: readonly string[], modules: readonly string[] = []): Catalog => ({
  title: 'A branch',
  children: children.map((id) => ({ title: id, links: self('catalog', id) })),
  modules: modules.map((id) => ({ title: id, links: self('module', id) })),
});
const tell = (known: KnownCatalog, id: string, children: readonly string[], modules: readonly string[]): KnownCatalog => learnBranch(known, id, branchOf(children, modules), 1000);
const known = [
  [topBranch, ['safety', 'cargo'], []] as const,
  ['safety', ['fire'], ['M1', 'M2']] as const,
  ['fire', [], ['M3', 'M4']] as const,
  ['cargo', [], ['M2', 'M5']] as const,
].reduce((before, [id, children, modules]) => tell(before, id, children, modules), nothingKnown);
const after = (id: string, children: readonly string[], modules: readonly string[]): KnownCatalog => {
  const told = tell(known, id, children, modules);
  return forgetLeft(told, leftBranch(known, told, id));
};
const idsOf = ({ modules }: KnownCatalog): readonly string[] => [...modules.keys()].sort();

describe('what a list no longer tells has left, as far as the list was not cut', () => {
  test.for([
    ['it became shorter', 'a b c', 'a b', 'c'],
    ['it is empty now', 'a b c', '', 'a b c'],
    ['something before it was taken, something new stands at the end', 'a b c', 'a c d', 'b'],
    ['something new at the front pushed the last one out: perhaps it is behind the cut', 'a b c', 'n a b', ''],
    ['pushed out and taken away at once: only the one that stood before others is sure', 'a b c d', 'n m a c', 'b'],
    ['another order, nothing gone', 'a b c', 'c b a', ''],
    ['all others now, as many as before: nobody can know', 'a b', 'x y', ''],
    ['nothing was known', '', 'a', ''],
  ])('%s', ([, before = '', told = '', left = '']) => expect(leftList(before.split(' ').filter(Boolean), told.split(' ').filter(Boolean))).toEqual(left.split(' ').filter(Boolean)));
});

test('a module that left its branch is gone, one that stands in another branch stays', () => {
  expect(idsOf(after('safety', ['fire'], []))).toEqual(['M2', 'M3', 'M4', 'M5']);
});

test('a module that moved from one branch to another stays', () => {
  const moved = tell(known, 'fire', [], ['M1', 'M3', 'M4']);
  const told = tell(moved, 'safety', ['fire'], ['M2']);
  expect(leftBranch(moved, told, 'safety')).toEqual({ modules: [], branches: [] });
});

test('a module that the list of the newest still has stays, and leaves with the list', () => {
  const listed = learnList(known, [{ id: 'M1', title: 'M1' }, { id: 'M9', title: 'M9' }], 7);
  const told = tell(listed, 'safety', ['fire'], ['M2']);
  expect(leftBranch(listed, told, 'safety').modules).toEqual([]);
  const shorter = learnList(told, [{ id: 'M9', title: 'M9' }], 8);
  expect(leftNewest(told, shorter).modules).toEqual(['M1']);
  expect(leftNewest(listed, learnList(listed, [{ id: 'M9', title: 'M9' }], 8)).modules).toEqual([]);
});

test('a branch that left takes with it what is below it and nowhere else', () => {
  const told = after(topBranch, ['cargo'], []);
  expect(idsOf(told)).toEqual(['M2', 'M5']);
  expect([...told.branches.keys()]).toEqual([topBranch, 'cargo']);
});

test('a branch that stands below two others stays when one of them loses it', () => {
  const twice = tell(known, 'cargo', ['fire'], ['M2', 'M5']);
  const told = tell(twice, 'safety', [], ['M1', 'M2']);
  expect(leftBranch(twice, told, 'safety')).toEqual({ modules: [], branches: [] });
});

test('what the LMS does not know any more stands in no branch and in no list', () => {
  const listed = learnList(known, [{ id: 'M2', title: 'M2' }], 7);
  const told = forgetLeft(listed, { modules: ['M2'], branches: [] });
  expect([told.newest, told.branches.get('cargo')?.modules, [...modulesBelow(told, topBranch)]]).toEqual([[], ['M5'], ['M1', 'M3', 'M4', 'M5']]);
  expect(forgetLeft(told, { modules: ['M2'], branches: ['nowhere'] })).toBe(told);
});

test('an answer in which something could not be read does not say what is gone', () => {
  expect(tellsAll([{ path: 'catalog.modules[3]', kind: 'left-out' }])).toBe(false);
  expect(tellsAll([{ path: 'catalog.modules', kind: 'only-strange' }])).toBe(false);
  expect(tellsAll([{ path: 'catalog.modules[3].type', kind: 'missing' }])).toBe(true);
});
