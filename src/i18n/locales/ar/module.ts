import type { Locale } from '../../locale.ts';

export const module: Locale['module'] = {
  title: 'الدورة',
};

export const enrol: Locale['enrol'] = {};
