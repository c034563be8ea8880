import type { Locale } from '../../locale.ts';

export const toDo: Locale['toDo'] = {
  high: 'עדיפות גבוהה',
  overdue: 'תאריך היעד עבר: {{day}}',
  ranOut: 'התוקף פג: {{day}}',
  runsOut: 'התוקף יפוג: {{day}}',
  today: 'היום ב־{{time}}',
  dueToday: 'תאריך היעד היום',
  dueTomorrow: 'תאריך היעד מחר',
  due: 'תאריך יעד: {{day}}',
  started: 'בתהליך',
  date: 'מועד: {{at}}',
  open: 'לא התחיל',
};
