import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'קיצורי מקלדת',
  list: 'הרשימה הזאת',
  f6: 'אל ההודעה או אל סרגל הקורס, ובחזרה',
  escape: 'סגירה; בקורס – הצגת הסרגל',
  single: 'מקשים בודדים',
  singleMeta: 'לכבות אם מכתיבים או לוחצים על מקשים בטעות',
};
