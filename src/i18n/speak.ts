import { formatsFor, type Formats } from './formats.ts';
import { languages, regionalTag, type LanguageCode } from './languages.ts';
import { loadFirstWords, loadPlaceWords } from './load-locale.ts';
import { fill, sentenceOf, type Fillings, type SentenceKey, type Sentences } from './sentences.ts';

/** What a component needs to speak: sentences by key, and facts written in the learner's language. The same object until the language changes. */
export interface Words {
  /** A sentence with its places filled in. A key that this language does not have is shown as it is: the checks find it. */
  readonly t: (key: SentenceKey, values?: Fillings) => string;
  readonly formats: Formats;
  /**
   * The word of a vocabulary that the LMS may extend: `wordOf('status', 'completed')`. A code that nobody knows is shown as the LMS's own label, or the code.
   */
  readonly wordOf: (vocabulary: 'kind' | 'status' | 'lesson' | 'callRefusal' | 'externalStatus', code: string, label?: string) => string;
  readonly language: LanguageCode;
}

/** The language that is spoken now. */
export interface Speech {
  readonly words: () => Words;
  readonly subscribe: (listener: () => void) => () => void;
  /** Brings the words of the further places in the language that is spoken. @throws when they cannot be loaded. */
  readonly speakOfPlaces: () => Promise<void>;
  /** Changes the language of everything that is shown, once its sentences are here. @throws when they cannot be loaded (no network yet and not kept). */
  readonly speak: (code: LanguageCode) => Promise<void>;
}

/** Starts with one language. Render after it has settled: there is no flash of keys and no second language to fall back on. */
export async function startSpeaking(code: LanguageCode, root: HTMLElement = document.documentElement): Promise<Speech> {
  let sentences: Sentences = { ...(await loadFirstWords(code)) };
  let words = wordsOf(code, sentences);
  let hasPlaces = false;
  const listeners = new Set<() => void>();
  const say = (next: LanguageCode, all: Sentences): void => {
    sentences = all;
    words = wordsOf(next, all);
    root.lang = next;
    root.dir = languages[next].direction;
    for (const listener of listeners) listener();
  };
  say(code, sentences);
  return {
    words: () => words,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    speakOfPlaces: async () => {
      if (hasPlaces) return;
      const { language } = words;
      const places = await loadPlaceWords(language);
      if (words.language !== language || hasPlaces) return; // another language came meanwhile, with all of its words
      hasPlaces = true;
      say(language, { ...sentences, ...places });
    },
    speak: async (next) => {
      const [first, places] = await Promise.all([loadFirstWords(next), loadPlaceWords(next)]);
      hasPlaces = true;
      say(next, { ...first, ...places });
    },
  };
}

function wordsOf(language: LanguageCode, sentences: Sentences): Words {
  const rules = new Intl.PluralRules(language);
  const formats = formatsOf(language);
  const find = (key: string, values: Fillings): string | undefined => {
    const sentence = sentenceOf(sentences, rules, key, typeof values['count'] === 'number' ? values['count'] : undefined);
    return sentence === undefined ? undefined : fill(sentence, values, formats.number, languages[language].direction);
  };
  return {
    t: (key, values = {}) => find(key, values) ?? key,
    formats,
    wordOf: (vocabulary, code, label) => find(`${vocabulary}.${code}`, {}) ?? label ?? code,
    language,
  };
}

const made = new Map<string, Formats>();

/** The formats of a language on this device; made once. */
function formatsOf(language: LanguageCode): Formats {
  const tag = regionalTag(language, navigator.languages);
  const formats = made.get(tag) ?? formatsFor(tag);
  made.set(tag, formats);
  return formats;
}
