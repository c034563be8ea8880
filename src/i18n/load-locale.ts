import type { LanguageCode } from './languages.ts';
import type { FirstWords, PlaceWords } from './locale.ts';

interface Loaders {
  readonly first: () => Promise<FirstWords>;
  readonly places: () => Promise<PlaceWords>;
}

// Each language is two files in the build, and they come only when it is spoken: what the first screen says, and the rest.
const loaders: Readonly<Record<LanguageCode, Loaders>> = {
  en: { first: async () => (await import('./locales/en.ts')).en, places: async () => (await import('./locales/en-places.ts')).enPlaces },
  de: { first: async () => (await import('./locales/de.ts')).de, places: async () => (await import('./locales/de-places.ts')).dePlaces },
  fr: { first: async () => (await import('./locales/fr.ts')).fr, places: async () => (await import('./locales/fr-places.ts')).frPlaces },
  es: { first: async () => (await import('./locales/es.ts')).es, places: async () => (await import('./locales/es-places.ts')).esPlaces },
  'pt-BR': { first: async () => (await import('./locales/pt-BR.ts')).ptBR, places: async () => (await import('./locales/pt-BR-places.ts')).ptBRPlaces },
  nl: { first: async () => (await import('./locales/nl.ts')).nl, places: async () => (await import('./locales/nl-places.ts')).nlPlaces },
  ja: { first: async () => (await import('./locales/ja.ts')).ja, places: async () => (await import('./locales/ja-places.ts')).jaPlaces },
  'zh-Hans': { first: async () => (await import('./locales/zh-Hans.ts')).zhHans, places: async () => (await import('./locales/zh-Hans-places.ts')).zhHansPlaces },
  ar: { first: async () => (await import('./locales/ar.ts')).ar, places: async () => (await import('./locales/ar-places.ts')).arPlaces },
  he: { first: async () => (await import('./locales/he.ts')).he, places: async () => (await import('./locales/he-places.ts')).hePlaces },
};

/** What the first screen says. */
export const loadFirstWords = (code: LanguageCode): Promise<FirstWords> => loaders[code].first();
/** What the further places say. */
export const loadPlaceWords = (code: LanguageCode): Promise<PlaceWords> => loaders[code].places();
