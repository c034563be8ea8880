import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'المنتدى',
};
