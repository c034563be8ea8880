import type { Words } from '#i18n/use-words.ts';
import type { PlayerTrouble } from './player-deps.ts';

/** What stopped the player; what any other place would say as well is said in the same words. */
export const whyNotPlayed = ({ t }: Words, { reason }: PlayerTrouble): string => (reason === 'newer-version' ? t('errors.newer-version') : t(`playerFailure.${reason}`));
