import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'Raccourcis clavier',
  list: 'Cette liste',
  f6: 'Vers l’avis ou la barre d’un cours, et retour',
  escape: 'Fermer ; dans un cours, afficher la barre',
  single: 'Touches seules',
  singleMeta: 'À désactiver si vous dictez ou si vous appuyez sur des touches par mégarde',
};
