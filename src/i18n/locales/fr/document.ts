import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'Page {page} sur {count}',
  notShown: 'Ce document n’a pas pu être affiché. Quittez le cours et prévenez votre service formation.',
  notPlayed: 'Ce navigateur ne peut pas lire ce fichier. Essayez-en un autre, ou prévenez votre service formation.',
  captions: 'Sous-titres',
};
