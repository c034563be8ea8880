import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatsFor, type Formats } from './formats.ts';
import { languages, regionalTag, type LanguageCode } from './languages.ts';
import { loadLocale } from './load-locale.ts';

const namespace = 'translation';

/** Starts with one language. Render after it has settled: there is no flash of keys and no second language to fall back on. */
export async function startSpeaking(code: LanguageCode, root: HTMLElement = document.documentElement): Promise<I18n> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: code,
    fallbackLng: false,
    resources: { [code]: { [namespace]: await loadLocale(code) } },
    defaultNS: namespace,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  // Numbers inside sentences are written like those beside them.
  i18n.services.formatter?.add('number', (value: unknown, language) => currentFormats(language).number(Number(value)));
  tell(code, root);
  return i18n;
}

/** Changes the language of everything that is shown, once its sentences are here. @throws when they cannot be loaded (no network yet and not kept). */
export async function speak(i18n: I18n, code: LanguageCode, root: HTMLElement = document.documentElement): Promise<void> {
  if (!i18n.hasResourceBundle(code, namespace)) i18n.addResourceBundle(code, namespace, await loadLocale(code));
  await i18n.changeLanguage(code);
  tell(code, root);
}

function tell(code: LanguageCode, root: HTMLElement): void {
  root.lang = code;
  root.dir = languages[code].direction;
}

const made = new Map<string, Formats>();

/** The formats of a language on this device; made once. */
export function currentFormats(language: string | undefined): Formats {
  const tag = regionalTag((language ?? 'en') as LanguageCode, navigator.languages);
  const formats = made.get(tag) ?? formatsFor(tag);
  made.set(tag, formats);
  return formats;
}
