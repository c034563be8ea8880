import type { Locale } from '../../locale.ts';

export const dashboard: Locale['dashboard'] = {
  title: 'الرئيسية',
};
