import { expect, test } from 'vitest';
import { languageCodes, languageFor, languages, regionalTag } from './languages.ts';

test.for([
  [['tlh', 'ar-EG', 'en'], 'ar'],
  [['de-AT'], 'de'],
  [['fr-CA', 'en'], 'fr'],
  [['tlh'], 'en'],
  [[], 'en'],
] as const)('whoever prefers %s is spoken to in %s', ([preferred, code]) => {
  expect(languageFor(preferred)).toBe(code);
});

test('dates follow the region that the device prefers for that language', () => {
  expect(regionalTag('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionalTag('ar', ['en-GB'])).toBe('ar');
});

test('each language is named in itself and written in its direction', () => {
  for (const code of languageCodes) {
    const [own = ''] = (new Intl.DisplayNames(code, { type: 'language', languageDisplay: 'standard' }).of(code) ?? '').split(/[\s（(]/u);
    expect(languages[code].name.toLocaleLowerCase(code)).toContain(own.toLocaleLowerCase(code));
    expect(languages[code].direction).toBe(['ar', 'he'].includes(code) ? 'rtl' : 'ltr');
  }
});
