import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'أنت تتصرف نيابةً عن {{name}}',
  stop: 'إنهاء',
};
