import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Você age em nome de {{name}}',
  stop: 'Encerrar',
};
