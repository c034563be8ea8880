import { expect, test } from 'vitest';
import type { Catalog } from '#api/contract/catalog.ts';
import { branchOfModules, isToldBelow, type KnownBranch, type KnownCatalog, learnBranch, learnList, learnModules, modulesBelow, nothingKnown, pathTo, topBranch, topPlaces, unknownBranches } from './known-catalog.ts';
import { joined, ofList } from './known-module.ts';
import { plainText } from './plain-text.ts';

const self = (kind: string, id: string) => [{ rel: 'self', type: 'application/xml', href: `https://lms.example/ekp/api/${kind}?id=${encodeURIComponent(id)}` }];
const branchOf = (title: string, children: readonly string[], modules: readonly string[] = [], parent?: Catalog['parent']): Catalog => ({
  title,
  ...(parent && { parent }),
  children: children.map((id) => ({ title: `The ${id}`, links: self('catalog', id) })),
  modules: modules.map((id) => ({ title: `Module ${id}`, type: { code: 'onlineModule' }, links: self('module', id) })),
});
const root = { title: 'Catalog', links: self('catalog', topBranch) };
const known = [
  (before: typeof nothingKnown) => learnBranch(before, topBranch, branchOf('Catalog', ['safety', 'cargo']), 1000),
  (before: typeof nothingKnown) => learnBranch(before, 'safety', branchOf('Safety', ['fire'], ['M1'], root), 1000),
  (before: typeof nothingKnown) => learnBranch(before, 'fire', branchOf('Fire', [], ['M2'], { title: 'Safety', links: self('catalog', 'safety'), parent: root }), 1000),
].reduce((before, learn) => learn(before), nothingKnown);

test('the way to a branch is known from the top down', () => {
  expect(pathTo(known, 'fire').map(({ title }) => title)).toEqual(['Safety', 'Fire']);
  expect(pathTo(known, topBranch)).toEqual([]);
  expect(pathTo(known, 'nowhere')).toEqual([]);
});

test('a branch that was reached by a link knows its way up', () => {
  const linked = learnBranch(nothingKnown, 'fire', branchOf('Fire', [], [], { title: 'Safety', links: self('catalog', 'safety'), parent: root }), 1);
  expect(pathTo(linked, 'fire').map(({ id }) => id)).toEqual(['safety', 'fire']);
});

test('covers take the place of the top branch', () => {
  const { modules, branches } = topPlaces(known);
  expect([modules.get('M1'), modules.get('M2'), branches.get('cargo')]).toEqual([0, 0, 1]);
});

test('a module is in the branch where it stands first; a branch counts what is below it', () => {
  expect(branchOfModules(known).get('M2')).toBe('fire');
  expect([...modulesBelow(known, 'safety')]).toEqual(['M1', 'M2']);
});

test('what was not told or is too old is left to gather, the higher ones first', () => {
  expect(unknownBranches(known, 500)).toEqual(['cargo']);
  expect(unknownBranches(known, 5000)).toEqual([topBranch, 'safety', 'cargo', 'fire']);
  expect(unknownBranches(nothingKnown, 0)).toEqual([]);
});

test('a catalog that goes in circles is walked once', () => {
  const circle = learnBranch(known, 'fire', branchOf('Fire', ['safety'], ['M2']), 1000);
  expect([...modulesBelow(circle, 'safety')]).toEqual(['M1', 'M2']);
  expect(branchOfModules(circle).size).toBe(2);
  expect(unknownBranches(circle, 500)).toEqual(['cargo']);
});

test('several answers about one module are one knowledge', () => {
  const before = { id: 'M1', title: 'Old', subject: 'Fire', created: 5 };
  expect(joined(before, { id: 'M1', title: 'New', kind: 'exam' })).toEqual({ id: 'M1', title: 'New', subject: 'Fire', created: 5, kind: 'exam' });
  expect(joined(before, { id: 'M1', title: 'Old' })).toBe(before);
  expect(learnModules(known, [...known.modules.values()])).toBe(known);
});

test('a list tells the newest', () => {
  const listed = learnList(known, [ofList({ id: 'M9', title: 'New', links: [], created: '2026-11-20T08:00:00Z', description: '<p>A &amp; b</p>' })], 7);
  expect(listed.newest).toEqual(['M9']);
  expect(listed.modules.get('M9')).toEqual({ id: 'M9', title: 'New', text: 'A & b', created: Date.parse('2026-11-20T08:00:00Z') });
});

test('of HTML only the words are kept, and not more than asked for', () => {
  expect(plainText('<p>Fire &amp;&nbsp;<b>smoke</b></p><script>x()</script> &#x263A;&#9;', 100)).toBe('Fire & smoke ☺&#9;');
  expect(plainText('one two three four', 10)).toBe('one two…');
});

test('how many courses a branch has is known when everything below it was told, and not before', () => {
  const branch = (id: string, children: readonly string[], asOf?: number): [string, KnownBranch] => [id, { id, title: id, children, modules: [], ...(asOf !== undefined && { asOf }) }];
  const half: KnownCatalog = { ...nothingKnown, branches: new Map([branch('Cargo', ['Reefer', 'Lashing'], 1), branch('Reefer', [], 1), branch('Lashing', [])]) };
  expect(isToldBelow(half, 'Cargo')).toBe(false);
  expect(isToldBelow(half, 'Reefer')).toBe(true);
  expect(isToldBelow({ ...half, branches: new Map([...half.branches, branch('Lashing', ['Cargo'], 1)]) }, 'Cargo')).toBe(true);
});
