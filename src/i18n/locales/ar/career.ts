import type { Locale } from '../../locale.ts';

export const career: Locale['career'] = {
  title: 'المسار المهني',
};
