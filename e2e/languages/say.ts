import { loadFirstWords, loadPlaceWords } from '#i18n/load-locale.ts';
import type { LanguageCode } from '#i18n/languages.ts';
import type { SentenceKey, Sentences } from '#i18n/sentences.ts';

/** All sentences of a language, by place. */
export const sentencesOf = async (code: LanguageCode): Promise<Sentences> => ({ ...(await loadFirstWords(code)), ...(await loadPlaceWords(code)) });

/** What stands on a button or a heading in that language: sentences with nothing to fill in. */
export type Say = (key: SentenceKey) => string;

export async function sayIn(code: LanguageCode): Promise<Say> {
  const sentences = await sentencesOf(code);
  return (key) => {
    const dot = key.indexOf('.');
    const said = sentences[key.slice(0, dot)]?.[key.slice(dot + 1)];
    if (said === undefined) throw new Error(`${code} does not say ${key}.`);
    return said;
  };
}
