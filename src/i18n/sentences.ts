import type { en } from './locales/en.ts';
import type { enPlaces } from './locales/en-places.ts';

type English = typeof en & typeof enPlaces;
type WithoutForm<Key extends string> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key;

type KeysIn<Place extends keyof English> = Extract<keyof English[Place], string>;

/** `course.back`: a place of the app and a sentence there. Plural sentences go by their base: `places.waits`. */
export type SentenceKey = { readonly [Place in keyof English]: `${Place}.${WithoutForm<KeysIn<Place>>}` }[keyof English];

/** What is filled in; `count` chooses the plural form. */
export type Fillings = Readonly<Record<string, string | number | undefined>>;

/** Sentences by place, as a locale file has them. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A sentence by its key, or undefined where this language does not have it. */
export function sentenceOf(sentences: Sentences, rules: Intl.PluralRules, key: string, count: number | undefined): string | undefined {
  const dot = key.indexOf('.');
  const place = sentences[key.slice(0, dot)];
  const name = key.slice(dot + 1);
  return (count === undefined ? undefined : (place?.[`${name}_${rules.select(count)}`] ?? place?.[`${name}_other`])) ?? place?.[name];
}

/** Fills `{{name}}` as it is and `{{count, number}}` in the figures of the language. What is not given stays empty. */
export function fill(sentence: string, values: Fillings, number: (value: number) => string, direction: 'ltr' | 'rtl' = 'ltr'): string {
  return sentence.replaceAll(/\{\{\s*(\w+)\s*(,\s*number\s*)?\}\}/gu, (_, name: string, isNumber: string | undefined) => {
    const value = values[name] ?? '';
    return isNumber === undefined ? isolated(String(value), direction) : number(Number(value));
  });
}

/** Letters that run against a language's direction; Hebrew to Arabic Extended-A are those that run to the left. */
const against = { ltr: /[\u0590-\u08ff]/u, rtl: /[a-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ufaff]/iu };

/** What runs the other way is kept together (first strong isolate), else two names in a sentence change places. */
const isolated = (value: string, direction: 'ltr' | 'rtl'): string => (against[direction].test(value) ? `\u2068${value}\u2069` : value);
