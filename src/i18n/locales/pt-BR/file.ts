import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'Anexos',
  opening: 'Abrindo',
  needsNetwork: 'Precisa de conexão',
  failed: 'Não abriu. Tente de novo.',
};
