import { expect, test } from 'vitest';
import { languageCodes, type LanguageCode } from '../languages.ts';
import { loadFirstWords, loadPlaceWords } from '../load-locale.ts';

/** What no reader of the language expects, and why. French has no-break spaces before its double signs, narrow ones but for the colon; an Arabic verb says *you* to a man where it ends in a vowel that is written. */
const unexpected: Readonly<Record<LanguageCode, RegExp>> = {
  en: /[„«»]/u,
  de: /[«»”]|(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  fr: /[^\u202F ?!][;?!]|[^\u00A0\d]:|[^\u00A0\u202F]»|«[^\u00A0\u202F]|[„“”]|(?<!\p{L})(?:tu|toi|tes|ton)(?!\p{L})/iu,
  es: /[„“”]|(?<!\p{L})usted|^[^¿]*\?|^[^¡]*!/iu,
  'pt-BR': /[„«»]|(?<!\p{L})(?:tu|teu|tua|contigo)(?!\p{L})/iu,
  nl: /[„“”«»]|(?<!\p{L})uw?(?!\p{L})/iu,
  ja: /[,;:?!()“”]|\p{L}\.|あなた/u,
  'zh-Hans': /[,;:?!()「」]|\p{L}\.|你/u,
  ar: /[,;?“”]|ت\u064E(?!\p{L})/u,
  he: /[„“«»]|\p{Script=Hebrew}-/u,
};
const everywhere = /['"]|\.{3}| {2}| [;?!»]| :|^\s|\s$/u;

test.for(languageCodes)('%s has the marks of its own writing, and addresses its reader in one way', async (code) => {
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...(await loadFirstWords(code)), ...(await loadPlaceWords(code)) };
  const faults = Object.entries(sentences).flatMap(([place, ofPlace]) =>
    Object.entries(ofPlace).flatMap(([key, text]) => {
      const said = text.replaceAll(/\{\{?[^}]*\}\}?/gu, 'X');
      return unexpected[code].test(said) || everywhere.test(said) ? [`${place}.${key}: ${text}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});
