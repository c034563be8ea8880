import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_one: 'עמוד {{page}} מתוך {{count, number}}',
  page_two: 'עמוד {{page}} מתוך {{count, number}}',
  page_other: 'עמוד {{page}} מתוך {{count, number}}',
  larger: 'הגדלה',
  smaller: 'הקטנה',
  failed: 'לא ניתן היה להציג את הקובץ הזה כאן. יש להוריד אותו ולפתוח ביישום אחר.',
  notLoaded: 'מציג הקבצים עוד לא במכשיר הזה. די להתחבר פעם אחת והוא יישאר כאן.',
};
