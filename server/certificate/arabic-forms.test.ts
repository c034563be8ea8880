import { expect, test } from 'vitest';
import { arabicForms } from './arabic-forms.ts';

const codes = (text: string): string => Array.from(arabicForms(text), (character) => (character.codePointAt(0) ?? 0).toString(16)).join(' ');

test.each([
  ['a letter alone', 'ب', 'fe8f'],
  ['at the beginning, in the middle, at the end', 'ببب', 'fe91 fe92 fe90'],
  ['after a letter that joins nothing behind it', 'ادب', 'fe8d fea9 fe8f'],
  ['lam and alef as one', 'لا', 'fefb'],
  ['lam and alef as one, joined', 'بلا', 'fe91 fefc'],
  ['across a vowel mark', 'بَب', 'fe91 64e fe90'],
  ['hamza joins nothing', 'بءب', 'fe8f fe80 fe8f'],
  ['not across a blank', 'ب ب', 'fe8f 20 fe8f'],
  ['not across a non-joiner', 'ب\u200cب', 'fe8f 200c fe8f'],
  ['by a tatweel', 'بـ', 'fe91 640'],
  ['Persian letters', 'پگچ', 'fb58 fb95 fb7b'],
  ['alef maksura', 'على', 'fecb fee0 fef0'],
  ['other scripts are left alone', 'Ab 1', '41 62 20 31'],
])('%s', (_, text, expected) => {
  expect(codes(text)).toBe(expected);
});
