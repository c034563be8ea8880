import { describe, expect, test } from 'vitest';
import { excerptAround, findWords, markedRanges, meantRanges } from './find-words.ts';
import { foldText } from './fold-text.ts';
import { formsOf, runsOf, searchedWords } from './split-words.ts';

const marked = (text: string, typed: string): string => {
  let from = 0;
  let shown = '';
  for (const [start, end] of markedRanges(text, typed)) {
    shown += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return shown + text.slice(from);
};
const finds = (typed: string, title: string): boolean => findWords(typed, [{ item: title, texts: [title] }]).length === 1;

describe('who types a word finds it, however it is written', () => {
  test.for([
    ['SAFETY', 'Fire safety'],
    ['saf fir', 'Fire safety'],
    ['securite', 'Sécurité à bord'],
    ['führung', 'FÜHRUNG im Team'],
    ['fuhrung', 'Führung im Team'],
    ['fuehrung', 'Führung im Team'],
    ['Strasse', 'Straße und Recht'],
    ['straße', 'Strasse und Recht'],
    ['sicherheit', 'Arbeitssicherheit'],
    ['Ødegård', 'Odegard'],
    ['السلامه', 'السَّلامة من الحريق'],
    ['سلامة', 'السلامة من الحريق'],
    ['الأمن', 'أمن المعلومات'],
    ['امن', 'أمن المعلومات'],
    ['مبنى', 'مبني جديد'],
    ['سـلامـة', 'سلامة'],
    ['שלום', 'שָׁלוֹם'],
    ['安全', '港口安全教育'],
    ['全教育', '港口安全教育'],
    ['コンテナ', 'こんてな検査'],
    ['교육', '안전교육'],
    ['2026', '٢٠٢٦ السلامة'],
    ['йод', 'Иод и ёлка'],
    ['елка', 'Иод и ёлка'],
  ])('%s in %s', ([typed = '', title = '']) => expect(finds(typed, title)).toBe(true));

  test.for([
    ['afety', 'A fete'],
    ['fire water', 'Fire safety'],
    ['育教', '港口安全教育'],
    ['', 'Fire safety'],
    ['–', 'Fire – safety'],
  ])('but not %s in %s', ([typed = '', title = '']) => expect(finds(typed, title)).toBe(false));
});

test('what was typed is marked where it stands, as it is written there', () => {
  expect(marked('Fire safety on ships', 'safe fi')).toBe('[Fi]re [safe]ty on ships');
  expect(marked('Führung', 'fuehr')).toBe('[Führ]ung');
  expect(marked('Straße', 'strasse')).toBe('[Straße]');
  expect(marked('السَّلامة', 'سلام')).toBe('ال[سَّلام]ة');
  expect(marked('في البرد', 'البرد')).toBe('في [البرد]');
  expect(marked('港口安全教育', '安全教')).toBe('港口[安全教]育');
  expect(marked('Arbeitssicherheit', 'sicher')).toBe('Arbeits[sicher]heit');
  expect(marked('Safe and unsafe', 'safe')).toBe('[Safe] and unsafe');
});

test('for a letter that was mistyped the word that was meant is marked', () => {
  expect(meantRanges('Forklift safety, safely', 'saftey')).toEqual([[9, 15]]);
  expect(meantRanges('Forklift safety', 'forklift saftey')).toEqual([[0, 8], [9, 15]]);
});

test('a word is looked for in every form that people type', () => {
  expect(runsOf('C++, Führung – 第2章/Part-3')).toEqual(['C', 'Führung', '第', '2', '章', 'Part', '3']);
  expect(formsOf('Führung')).toEqual(['fuhrung', 'fuehrung']);
  expect(formsOf('والسلامة')).toEqual(['والسلامه', 'سلامه']);
  expect(formsOf('安全教育')).toEqual(['安全', '全教', '教育', '育']);
  expect(searchedWords('安全教育 Safety')).toEqual(['安全', '全教', '教育', 'safety']);
  expect(foldText('ＡＢＣ ﬁre')).toBe('abc fire');
});

test('those whose title has the words come before those whose text has them', () => {
  const among = [
    { item: 'text', texts: ['Crane', 'with a rope'] },
    { item: 'title', texts: ['Rope'] },
  ];
  expect(findWords('rope', among)).toEqual(['title', 'text']);
});

test('a long text is shown around the first place that is found', () => {
  const text = `${'Before the ship comes. '.repeat(10)}Look at the ropes.${' And after.'.repeat(20)}`;
  expect(excerptAround(text, 'rope', 60)).toMatch(/^… .*ropes.* …$/);
  expect(excerptAround('Look at the ropes', 'rope')).toBe('Look at the ropes');
  expect(excerptAround(text, 'crane')).toBeUndefined();
});
