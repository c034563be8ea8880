import type { Locale } from '../../locale.ts';

export const certificates: Locale['certificates'] = {
  title: 'الشهادات',
};
