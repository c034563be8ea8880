import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'Página {page} de {count}',
  notShown: 'Não foi possível mostrar este documento. Saia do curso e avise a equipe de treinamento.',
  notPlayed: 'Este navegador não consegue reproduzir este arquivo. Tente outro ou avise a equipe de treinamento.',
  captions: 'Legendas',
};
