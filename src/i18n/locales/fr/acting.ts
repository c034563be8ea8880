import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Vous agissez pour {{name}}',
  stop: 'Arrêter',
};
