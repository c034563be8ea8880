import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_zero: 'الصفحة {{page}} من {{count, number}}',
  page_one: 'الصفحة {{page}} من {{count, number}}',
  page_two: 'الصفحة {{page}} من {{count, number}}',
  page_few: 'الصفحة {{page}} من {{count, number}}',
  page_many: 'الصفحة {{page}} من {{count, number}}',
  page_other: 'الصفحة {{page}} من {{count, number}}',
  larger: 'تكبير',
  smaller: 'تصغير',
  failed: 'تعذّر عرض هذا الملف هنا. نزّله وافتحه بتطبيق آخر.',
  notLoaded: 'قارئ هذا الملف ليس على هذا الجهاز بعد. اتصل مرة واحدة فيبقى.',
};
