import { expect, test } from 'vitest';
import { languageCodes, languageFor, languages, regionalTag } from './languages.ts';

test.for([
  [['tlh', 'ar-EG', 'en'], 'ar'],
  [['de-AT'], 'de'],
  [['fr-CA', 'en'], 'fr'],
  [['pt-PT'], 'pt-BR'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-Hans-SG'], 'zh-Hans'],
  [['iw-IL'], 'he'],
  [['tlh'], 'en'],
  [[], 'en'],
] as const)('whoever prefers %s is spoken to in %s', ([preferred, code]) => {
  expect(languageFor(preferred)).toBe(code);
});

test('whoever reads Traditional Chinese is not given Simplified, also where the browser adds a bare zh', () => {
  expect([['zh-TW', 'zh', 'en-US', 'en'], ['zh-Hant-HK', 'zh'], ['zh-HK', 'ja'], ['zh-TW', 'zh-CN']].map(languageFor)).toEqual(['en', 'en', 'ja', 'zh-Hans']);
});

test('dates follow the region that the device prefers for that language', () => {
  expect(regionalTag('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionalTag('ar', ['en-GB'])).toBe('ar');
  expect(regionalTag('pt-BR', ['en', 'pt-PT'])).toBe('pt-PT');
  expect(regionalTag('zh-Hans', ['zh-TW', 'zh-CN'])).toBe('zh-CN');
});

test('each language is named in itself and written in its direction', () => {
  for (const code of languageCodes) {
    const [own = ''] = (new Intl.DisplayNames(code, { type: 'language', languageDisplay: 'standard' }).of(code) ?? '').split(/[\s（(]/u);
    expect(languages[code].name.toLocaleLowerCase(code)).toContain(own.toLocaleLowerCase(code));
    expect(languages[code].direction).toBe(['ar', 'he'].includes(code) ? 'rtl' : 'ltr');
  }
});
