import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_one: 'Página {{page}} de {{count, number}}',
  page_many: 'Página {{page}} de {{count, number}}',
  page_other: 'Página {{page}} de {{count, number}}',
  larger: 'Ampliar',
  smaller: 'Reduzir',
  failed: 'Não foi possível mostrar este arquivo aqui. Baixe-o e abra com outro aplicativo.',
  notLoaded: 'O leitor deste arquivo ainda não está neste dispositivo. Conecte-se uma vez e ele fica aqui.',
};
