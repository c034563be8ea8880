import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_one: 'Página {{page}} de {{count, number}}',
  page_many: 'Página {{page}} de {{count, number}}',
  page_other: 'Página {{page}} de {{count, number}}',
  larger: 'Ampliar',
  smaller: 'Reducir',
  failed: 'No se ha podido mostrar este archivo aquí. Descárgalo y ábrelo con otra aplicación.',
  notLoaded: 'El lector de este archivo aún no está en este dispositivo. Conéctate una vez y se quedará aquí.',
};
