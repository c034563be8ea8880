/** A language that the app speaks. `name` is written in itself. */
export interface Language {
  readonly code: LanguageCode;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A new language is a line here, its files in `locales` and a line in `load-locale.ts`. The order is that of the chooser. */
export const languageCodes = ['en', 'de', 'fr', 'es', 'pt-BR', 'nl', 'ja', 'zh-Hans', 'ar', 'he'] as const;
export type LanguageCode = (typeof languageCodes)[number];

export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: { code: 'en', name: 'English', direction: 'ltr' },
  de: { code: 'de', name: 'Deutsch', direction: 'ltr' },
  fr: { code: 'fr', name: 'Français', direction: 'ltr' },
  es: { code: 'es', name: 'Español', direction: 'ltr' },
  'pt-BR': { code: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr' },
  nl: { code: 'nl', name: 'Nederlands', direction: 'ltr' },
  ja: { code: 'ja', name: '日本語', direction: 'ltr' },
  'zh-Hans': { code: 'zh-Hans', name: '简体中文', direction: 'ltr' },
  ar: { code: 'ar', name: 'العربية', direction: 'rtl' },
  he: { code: 'he', name: 'עברית', direction: 'rtl' },
};

const isTraditional = (tag: string): boolean => /^zh-(?:hant\b|tw$|hk$|mo$)/iu.test(tag);

/** Which of our languages reads what this BCP 47 tag asks for: any Portuguese reads that of Brazil; who asks for Traditional Chinese is not given Simplified (docs/decisions/0025). */
function languageOf(tag: string): LanguageCode | undefined {
  if (isTraditional(tag)) return undefined;
  const language = tag.toLowerCase().split('-')[0] ?? '';
  // `iw` is what old devices call Hebrew.
  const asked = language === 'iw' ? 'he' : language;
  return languageCodes.find((code) => code.split('-')[0] === asked);
}

/** The first of the preferred languages (BCP 47 tags, such as `navigator.languages`) that the app speaks; else English. */
export function languageFor(preferred: readonly string[]): LanguageCode {
  // Browsers put a bare `zh` behind `zh-TW`: it is the same wish.
  const wishes = preferred.some(isTraditional) ? preferred.filter((tag) => tag.toLowerCase() !== 'zh') : preferred;
  for (const tag of wishes) {
    const code = languageOf(tag);
    if (code) return code;
  }
  return 'en';
}

/** The tag for dates and numbers: the region that the device prefers for this language (en-GB writes dates otherwise than en-US). */
export const regionalTag = (code: LanguageCode, preferred: readonly string[]): string => preferred.find((tag) => languageOf(tag) === code) ?? code;
