import type { Locale } from '../../locale.ts';

export const keys: Locale['keys'] = {
  title: 'Atajos de teclado',
  list: 'Esta lista',
  f6: 'Ir al aviso o a la barra de un curso, y volver',
  escape: 'Cerrar; en un curso, mostrar la barra',
  single: 'Teclas sueltas',
  singleMeta: 'Desactívalas si dictas o pulsas teclas sin querer',
};
