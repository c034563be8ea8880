import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Formats } from './formats.ts';
import { currentFormats } from './speak.ts';

/** What a component needs to speak: sentences by key, and facts written in the learner's language. */
export interface Words {
  readonly t: TFunction;
  readonly formats: Formats;
  /**
   * The word of a vocabulary that the LMS may extend: `wordOf('status', 'completed')`. A code that nobody knows is shown as the LMS's own label, or the code.
   */
  readonly wordOf: (vocabulary: 'kind' | 'status' | 'lesson' | 'settled' | 'externalStatus', code: string, label?: string) => string;
  readonly language: string;
}

/** The words of the language that is spoken; the component follows when it changes. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const wordOf: Words['wordOf'] = (vocabulary, code, label) => {
    const key = `${vocabulary}.${code}`;
    // The key is built from what the LMS sent, so it may not exist: that is asked first.
    return i18n.exists(key) ? t(key as 'status.completed') : (label ?? code);
  };
  return { t, formats: currentFormats(i18n.language), wordOf, language: i18n.language };
}
