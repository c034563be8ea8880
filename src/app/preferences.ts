import { languageCodes, languageFor, type LanguageCode } from '#i18n/languages.ts';
import { textSizes, themes, type TextSize, type Theme } from '#ui/appearance.ts';

/** What a person chose for this device. */
export interface Preferences {
  readonly language: LanguageCode;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** Whether Home shows what colleagues did. */
  readonly showsColleagues: boolean;
  /** Whether keys lead somewhere that are pressed alone (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

const key = 'haversack-preferences';

/** Read before the first picture, so from `localStorage`: losing it in a crash costs nobody their work. */
export function readPreferences(): Preferences {
  const kept = readKept();
  return {
    language: oneOf(languageCodes, kept['language']) ?? languageFor(navigator.languages),
    theme: oneOf(themes, kept['theme']) ?? 'system',
    textSize: oneOf(textSizes, kept['textSize']) ?? '100',
    showsColleagues: kept['showsColleagues'] !== false,
    singleKeys: kept['singleKeys'] !== false,
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Storage refused (a private window): the choice holds until the page closes.
  }
}

function readKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined => known.find((one) => one === value);
