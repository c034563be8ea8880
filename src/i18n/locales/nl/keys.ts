import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'Sneltoetsen',
  list: 'Deze lijst',
  f6: 'Naar de melding of de balk van een cursus, en terug',
  escape: 'Sluiten; in een cursus de balk tonen',
  single: 'Losse toetsen',
  singleMeta: 'Uit als je dicteert of per ongeluk toetsen indrukt',
};
