import type { Locale } from '../../locale.ts';

export const catalog: Locale['catalog'] = {
  title: 'الدليل',
};

export const resources: Locale['resources'] = {
  title: 'المكتبة',
};
