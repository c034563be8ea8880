import type { PlayerWords } from '#player/messages.ts';
import { languages } from '#i18n/languages.ts';
import type { Words } from '#i18n/speak.ts';

/** The few words that the player's own pages show, in the learner's language. */
export function playerWords({ t, language }: Words): PlayerWords {
  return {
    lang: language,
    closeWindow: t('common.close'),
    documents: {
      direction: languages[language].direction,
      larger: t('pdf.larger'),
      smaller: t('pdf.smaller'),
      page: t('document.page'),
      notShown: t('document.notShown'),
      notPlayed: t('document.notPlayed'),
      captions: t('document.captions'),
    },
  };
}
