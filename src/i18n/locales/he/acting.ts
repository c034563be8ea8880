import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'פעולה בשם {{name}}',
  stop: 'סיום',
};
