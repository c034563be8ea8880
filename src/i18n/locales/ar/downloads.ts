import type { Locale } from '../../locale.ts';

export const downloads: Locale['downloads'] = {
  title: 'التنزيلات',
};
