import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'Pièces jointes',
  opening: 'Ouverture',
  needsNetwork: 'Demande une connexion',
  failed: 'L’ouverture a échoué. Réessayez.',
};
