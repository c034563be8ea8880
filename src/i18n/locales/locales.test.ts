import { describe, expect, test } from 'vitest';
import { languageCodes } from '../languages.ts';
import { loadFirstWords, loadPlaceWords } from '../load-locale.ts';
import type { LanguageCode } from '../languages.ts';
import { enPlaces } from './en-places.ts';
import { en } from './en.ts';

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

const pluralEnd = /_(?:zero|one|two|few|many|other)$/;
const flat = (locale: Sentences): ReadonlyMap<string, string> =>
  new Map(Object.entries(locale).flatMap(([place, sentences]) => Object.entries(sentences).map(([key, text]) => [`${place}.${key}`, text] as const)));
const baseOf = (key: string): string => key.replace(pluralEnd, '');
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

const loadLocale = async (code: LanguageCode) => ({ ...(await loadFirstWords(code)), ...(await loadPlaceWords(code)) });
const english = flat({ ...en, ...enPlaces });
const englishBases = new Set([...english.keys()].map(baseOf));
const plurals = new Set([...english.keys()].filter((key) => key.endsWith('_other')).map(baseOf));

describe.for(languageCodes)('%s', (code) => {
  test('has every sentence that English has, and no other', async () => {
    const bases = new Set([...flat(await loadLocale(code)).keys()].map(baseOf));
    expect([...bases].sort()).toEqual([...englishBases].sort());
  });

  test('has exactly the plural forms of its grammar', async () => {
    const keys = [...flat(await loadLocale(code)).keys()];
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();
    const formsOf = (base: string) => keys.filter((key) => pluralEnd.test(key) && baseOf(key) === base).map((key) => key.slice(base.length + 1));
    expect(Object.fromEntries([...plurals].map((base) => [base, formsOf(base).toSorted()]))).toEqual(Object.fromEntries([...plurals].map((base) => [base, categories])));
  });

  test('fills the same places in its sentences', async () => {
    const wrong = [...flat(await loadLocale(code))].filter(([key, text]) => {
      const wanted = english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? '';
      // "One result waits" may leave out the figure.
      const counts = (name: string) => name !== 'count' || !plurals.has(baseOf(key));
      return placeholders(text).filter(counts).join() !== placeholders(wanted).filter(counts).join();
    });
    expect(wrong).toEqual([]);
  });

  test('leaves no sentence empty and says nothing in the words of the standards', async () => {
    const wrong = [...flat(await loadLocale(code))].filter(([, text]) => text.trim() === '' || /\b(?:SCO|AU|HACP|CMI)\b|\b(?:outbox|sitting|chunk|suspend data|enrollment ID)\b/.test(text));
    expect(wrong).toEqual([]);
  });
});

const sources = import.meta.glob<string>(['/src/{app,features,parts,ui}/**/*.{ts,tsx}', '!**/*.test.*'], { query: '?raw', import: 'default', eager: true });

/** Keys that a component asks for: written out, or built from a vocabulary (`errors.${reason}`). */
const asked = Object.values(sources).flatMap((text) => [...text.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`$]+)\$\{)/g)].map(([, whole, start]) => ({ whole, start })));
// Looked up by `wordOf`, or chosen before they are asked for.
const vocabularies = [...Object.values(sources).join('\n').matchAll(/wordOf\('(\w+)'/g)].map(([, name]) => `${name}.`);
const quoted = new Set([...Object.values(sources).join('\n').matchAll(/'([a-z]\w*\.[\w-]+)'/gi)].map(([, key]) => key ?? ''));

test('every sentence that a screen asks for is there', () => {
  const missing = asked.filter(({ whole, start }) => (whole === undefined ? ![...englishBases].some((key) => key.startsWith(start ?? '')) : !englishBases.has(whole)));
  expect(missing).toEqual([]);
});

test('no sentence is left over that no screen asks for', () => {
  const starts = [...asked.flatMap(({ start }) => start ?? []), ...vocabularies];
  const unused = [...englishBases].filter((key) => !asked.some(({ whole }) => whole === key) && !quoted.has(key) && !starts.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});

test('a first screen says nothing that comes later', () => {
  const first = new Set(Object.keys(en));
  const ofFirstScreens = Object.entries(sources).filter(([file]) => firstScreens.some((place) => file.startsWith(place)) );
  const later = ofFirstScreens.flatMap(([file, text]) => [...text.matchAll(/\bt\(\s*['`](\w+)\./g)].flatMap(([, place]) => (first.has(place ?? '') ? [] : `${file}: ${place}`)));
  expect(later).toEqual([]);
});

/** Home, sign-in, what stands around every page, and what they are made of. */
const firstScreens = ['/src/features/dashboard/', '/src/features/sign-in/', '/src/features/sync-state/waiting-card.tsx', '/src/features/sync-state/slips.ts', '/src/app/learner-layout.tsx', '/src/app/routes/dashboard-route.tsx', '/src/app/routes/page-failed.tsx', '/src/parts/answer-failure.tsx', '/src/parts/rows-skeleton.tsx', '/src/parts/module-row.tsx', '/src/parts/module-tag.tsx', '/src/ui/'];
