import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_one: 'Page {{page}} sur {{count, number}}',
  page_many: 'Page {{page}} sur {{count, number}}',
  page_other: 'Page {{page}} sur {{count, number}}',
  larger: 'Agrandir',
  smaller: 'Réduire',
  failed: 'Ce fichier n’a pas pu être affiché ici. Téléchargez-le et ouvrez-le avec une autre application.',
  notLoaded: 'Le lecteur de ce fichier n’est pas encore sur cet appareil. Une connexion suffit, ensuite il y reste.',
};
