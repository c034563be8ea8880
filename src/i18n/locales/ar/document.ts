import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'الصفحة {page} من {count}',
  notShown: 'تعذّر عرض هذا المستند. غادر الدورة وأخبر مسؤول التدريب.',
  notPlayed: 'لا يستطيع هذا المتصفح تشغيل هذا الملف. جرّب متصفحًا آخر أو أخبر مسؤول التدريب.',
  captions: 'الترجمة النصية',
};
