import type { LanguageCode } from './languages.ts';
import type { Locale } from './locale.ts';

// Each language is a file of its own in the build and comes only when it is spoken.
const loaders: Readonly<Record<LanguageCode, () => Promise<Locale>>> = {
  en: async () => (await import('./locales/en.ts')).en,
  ar: async () => (await import('./locales/ar.ts')).ar,
};

/** The sentences of a language. */
export const loadLocale = (code: LanguageCode): Promise<Locale> => loaders[code]();
