import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Sie handeln für {{name}}',
  stop: 'Beenden',
};
