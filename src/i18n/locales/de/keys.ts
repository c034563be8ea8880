import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'Tastenkürzel',
  list: 'Diese Liste',
  f6: 'Zum Hinweis oder zur Leiste eines Kurses und zurück',
  escape: 'Schließen; in einem Kurs die Leiste einblenden',
  single: 'Einzelne Tasten',
  singleMeta: 'Aus, wenn Sie diktieren oder Tasten versehentlich drücken',
};
