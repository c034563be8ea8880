import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'مرفقات',
  opening: 'جارٍ الفتح',
  needsNetwork: 'يحتاج إلى شبكة',
  failed: 'لم يُفتح. حاول مرة أخرى.',
};
