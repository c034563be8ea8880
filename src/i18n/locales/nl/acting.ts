import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Je handelt voor {{name}}',
  stop: 'Stoppen',
};
