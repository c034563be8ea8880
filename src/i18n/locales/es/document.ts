import type { Locale } from '../../locale.ts';

export const document: Locale['document'] = {
  page: 'Página {page} de {count}',
  notShown: 'No se ha podido mostrar este documento. Sal del curso y avisa al departamento de formación.',
  notPlayed: 'Este navegador no puede reproducir este archivo. Prueba con otro o avisa al departamento de formación.',
  captions: 'Subtítulos',
};
