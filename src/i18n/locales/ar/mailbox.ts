import type { Locale } from '../../locale.ts';

export const mailbox: Locale['mailbox'] = {
  title: 'الرسائل',
};
