import { describe, expect, test } from 'vitest';
import { createModuleIndex } from './module-index.ts';

const indexOf = (...titles: readonly string[]) => {
  const index = createModuleIndex();
  index.put(titles.map((title, at) => ({ id: `M${at}`, title })));
  return index;
};
const titlesOf = (index: ReturnType<typeof indexOf>, typed: string) => index.search(typed).map(({ title }) => title);

describe('a course is found while its name is being typed', () => {
  const harbour = indexOf('Fire safety', 'Forklift driving', 'Führung im Team', 'السلامة من الحريق', '港口安全教育', 'コンテナ検査', 'Sécurité à bord', 'Arbeitssicherheit');
  test.for([
    ['f', 'Fire safety'],
    ['fi', 'Fire safety'],
    ['safety fi', 'Fire safety'],
    ['forkl', 'Forklift driving'],
    ['fuehrung', 'Führung im Team'],
    ['fuhrung', 'Führung im Team'],
    ['سلامه', 'السلامة من الحريق'],
    ['السلامة', 'السلامة من الحريق'],
    ['安', '港口安全教育'],
    ['安全教育', '港口安全教育'],
    ['こんてな', 'コンテナ検査'],
    ['securite', 'Sécurité à bord'],
    ['sicherheit', 'Arbeitssicherheit'],
  ])('%s', ([typed = '', title = '']) => expect(titlesOf(harbour, typed)).toContain(title));

  test.for(['forlkift', 'forkift', 'forkllift', 'forkluft', 'frklift dri', 'forklit'])('with one letter mistyped: %s', (typed) => expect(titlesOf(harbour, typed)).toEqual(['Forklift driving']));

  test.for(['', ' ', '–', 'fire crane', '全安', 'torklift drving', 'xyz'])('and nothing else: "%s"', (typed) => expect(titlesOf(harbour, typed)).toEqual([]));
});

test('titles come before subjects and subjects before texts; the very title first, then the newest', () => {
  const index = createModuleIndex();
  index.put([
    { id: 'text', title: 'Mooring', text: 'With a crane' },
    { id: 'subject', title: 'Signals', subject: 'Crane' },
    { id: 'old', title: 'Driving a crane', created: 1 },
    { id: 'new', title: 'Checking the crane before a shift', created: 2 },
    { id: 'begins', title: 'Crane signals', created: 0 },
    { id: 'very', title: 'Crane', created: 0 },
  ]);
  expect(index.search('crane').map(({ id }) => id)).toEqual(['very', 'begins', 'new', 'old', 'subject', 'text']);
});

test('what is near is only taken where nothing is exact', () => {
  const index = indexOf('Crate packing', 'Crane driving');
  expect(titlesOf(index, 'crane')).toEqual(['Crane driving']);
  expect(titlesOf(index, 'cranw')).toEqual(['Crane driving']);
});

test('a course that was renamed is found by its new name only, one that is gone not at all', () => {
  const index = indexOf('Fire safety', 'First aid');
  index.put([{ id: 'M0', title: 'Burning ships' }]);
  index.remove(['M1']);
  expect(index.search('fire')).toEqual([]);
  expect(titlesOf(index, 'burn')).toEqual(['Burning ships']);
  expect(index.search('aid')).toEqual([]);
  expect(index.size()).toBe(1);
});

test('a word that objects have by nature is a word like others', () => {
  expect(titlesOf(indexOf('constructor'), 'constructor')).toEqual(['constructor']);
});
