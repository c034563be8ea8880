import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'קבצים מצורפים',
  opening: 'בפתיחה',
  needsNetwork: 'דורש חיבור',
  failed: 'לא נפתח. יש לנסות שוב.',
};
