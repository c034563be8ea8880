import type { Locale } from '../../locale.ts';

export const record: Locale['record'] = {
  title: 'السجل',
};
