import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'עמוד {page} מתוך {count}',
  notShown: 'לא ניתן היה להציג את המסמך הזה. יש לצאת מהקורס ולעדכן את צוות ההדרכה.',
  notPlayed: 'הדפדפן הזה לא מצליח לנגן את הקובץ. כדאי לנסות דפדפן אחר או לעדכן את צוות ההדרכה.',
  captions: 'כתוביות',
};
