/** A language that the app speaks. `name` is written in itself. */
export interface Language {
  readonly code: LanguageCode;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A new language is a line here, a file in `locales` and a line in `load-locale.ts`. */
export const languageCodes = ['en', 'ar'] as const;
export type LanguageCode = (typeof languageCodes)[number];

export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: { code: 'en', name: 'English', direction: 'ltr' },
  ar: { code: 'ar', name: 'العربية', direction: 'rtl' },
};

const isLanguageCode = (code: string): code is LanguageCode => languageCodes.some((known) => known === code);

/** The first of the preferred languages (BCP 47 tags, such as `navigator.languages`) that the app speaks; else English. */
export function languageFor(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const code = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguageCode(code)) return code;
  }
  return 'en';
}

/** The tag for dates and numbers: the region that the device prefers for this language (en-GB writes dates otherwise than en-US). */
export const regionalTag = (code: LanguageCode, preferred: readonly string[]): string =>
  preferred.find((tag) => tag.toLowerCase() === code || tag.toLowerCase().startsWith(`${code}-`)) ?? code;
