import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'اختصارات لوحة المفاتيح',
  list: 'هذه القائمة',
  f6: 'إلى الإشعار أو شريط الدورة، والعودة',
  escape: 'إغلاق، وفي الدورة إظهار الشريط',
  single: 'مفاتيح مفردة',
  singleMeta: 'أوقفها إن كنت تُملي أو تضغط المفاتيح سهوًا',
};
