import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'أولوية عالية',
  overdue: 'كان مطلوبًا {{day}}',
  ranOut: 'انتهت صلاحيتها {{day}}',
  runsOut: 'تنتهي صلاحيتها {{day}}',
  today: 'اليوم الساعة {{time}}',
  dueToday: 'مطلوب اليوم',
  dueTomorrow: 'مطلوب غدًا',
  due: 'مطلوب {{day}}',
  started: 'قيد التقدم',
  date: 'في {{at}}',
  open: 'لم تبدأ',
};
