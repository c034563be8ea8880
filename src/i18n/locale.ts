import type { en } from './locales/en.ts';
import type { enPlaces } from './locales/en-places.ts';

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutCategory<Key extends string> = Key extends `${infer Base}_${PluralCategory}` ? Base : Key;
type IsPlural<Place, Base extends string> = `${Base}_other` extends keyof Place ? true : false;

/** The keys of one place, where a language writes as many plural forms as it has (`Intl.PluralRules`). */
type PlaceOf<Place> = {
  readonly [Key in keyof Place & string as IsPlural<Place, WithoutCategory<Key>> extends true ? `${WithoutCategory<Key>}_other` : Key]: string;
} & {
  readonly [Key in keyof Place & string as IsPlural<Place, WithoutCategory<Key>> extends true ? `${WithoutCategory<Key>}_${Exclude<PluralCategory, 'other'>}` : never]?: string;
};

type LocaleOf<Sentences> = { readonly [Place in keyof Sentences]: PlaceOf<Sentences[Place]> };

/** What the first screen says; it comes before anything is drawn. */
export type FirstWords = LocaleOf<typeof en>;
/** What the further places say; it comes with the first of them. */
export type PlaceWords = LocaleOf<typeof enPlaces>;
/** All sentences of one language, by place. English says which there are. */
export type Locale = FirstWords & PlaceWords;
