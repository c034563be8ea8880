import type { Locale } from '../../locale.ts';

export const news: Locale['news'] = {
  title: 'الأخبار',
};
