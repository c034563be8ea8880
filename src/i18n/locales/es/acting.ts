import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Actúas en nombre de {{name}}',
  stop: 'Terminar',
};
