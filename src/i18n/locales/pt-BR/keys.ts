import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'Atalhos do teclado',
  list: 'Esta lista',
  f6: 'Ir ao aviso ou à barra de um curso, e voltar',
  escape: 'Fechar; em um curso, mostrar a barra',
  single: 'Teclas avulsas',
  singleMeta: 'Desative se você dita ou aperta teclas sem querer',
};
