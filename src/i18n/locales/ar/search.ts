import type { Locale } from '../../locale.ts';

export const search: Locale['search'] = {
  title: 'بحث',
};
