import { expect, test } from 'vitest';
import { fill, sentenceOf } from './sentences.ts';

const sentences = {
  places: { waits_one: '{{count, number}} result waits', waits_other: '{{count, number}} results wait', home: 'Home' },
  common: { 'a-b': 'Dash', updated: 'Last updated {{at}}' },
};
const english = new Intl.PluralRules('en');
const say = (key: string, count?: number) => sentenceOf(sentences, english, key, count);

test('a sentence is found by its place and name; one that nobody wrote is not', () => {
  expect([say('places.home'), say('common.a-b'), say('places.nowhere'), say('nowhere.home')]).toEqual(['Home', 'Dash', undefined, undefined]);
});

test('the count chooses the plural form; a sentence without forms stays as it is', () => {
  expect([say('places.waits', 1), say('places.waits', 0), say('places.waits', 5), say('places.home', 5)]).toEqual(['{{count, number}} result waits', '{{count, number}} results wait', '{{count, number}} results wait', 'Home']);
});

test('a language that lacks a form says it with "other"', () => {
  expect(sentenceOf(sentences, new Intl.PluralRules('ar'), 'places.waits', 3)).toBe('{{count, number}} results wait');
});

test('a name that runs the other way is kept together, so that two of them do not change places in the sentence', () => {
  const say = (sentence: string, values: Record<string, string>, direction: 'ltr' | 'rtl') => fill(sentence, values, String, direction);
  expect(say('{{topic}} في {{forum}}', { topic: 'Crane 7', forum: 'Yard' }, 'rtl')).toBe('\u2068Crane 7\u2069 في \u2068Yard\u2069');
  expect(say('منذ {{date}}', { date: '3 نوفمبر' }, 'rtl')).toBe('منذ 3 نوفمبر');
  expect(say('{{name}} (3)', { name: 'عمر حداد' }, 'ltr')).toBe('\u2068عمر حداد\u2069 (3)');
  expect(say('{{name}} (3)', { name: 'Zeynep Çağlar' }, 'ltr')).toBe('Zeynep Çağlar (3)');
});

test('what is filled in stays as it is, figures are written in the language', () => {
  const german = (value: number): string => new Intl.NumberFormat('de').format(value);
  expect(fill('{{count, number}} of {{name}}', { count: 1234, name: '<b>$& {{x}}</b>' }, german)).toBe('1.234 of <b>$& {{x}}</b>');
  expect(fill('Last updated {{at}}.', {}, german)).toBe('Last updated .');
});
