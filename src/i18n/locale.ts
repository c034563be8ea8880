import type { en } from './locales/en.ts';

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutCategory<Key extends string> = Key extends `${infer Base}_${PluralCategory}` ? Base : Key;
type IsPlural<Place, Base extends string> = `${Base}_other` extends keyof Place ? true : false;

/** The keys of one place, where a language writes as many plural forms as it has (`Intl.PluralRules`). */
type PlaceOf<Place> = {
  readonly [Key in keyof Place & string as IsPlural<Place, WithoutCategory<Key>> extends true ? `${WithoutCategory<Key>}_other` : Key]: string;
} & {
  readonly [Key in keyof Place & string as IsPlural<Place, WithoutCategory<Key>> extends true ? `${WithoutCategory<Key>}_${Exclude<PluralCategory, 'other'>}` : never]?: string;
};

/** All sentences of one language, by place. English says which there are. */
export type Locale = { readonly [Place in keyof typeof en]: PlaceOf<(typeof en)[Place]> };
