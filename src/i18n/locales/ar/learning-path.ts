import type { Locale } from '../../locale.ts';

export const path: Locale['path'] = {
  title: 'مسار التعلّم',
};
