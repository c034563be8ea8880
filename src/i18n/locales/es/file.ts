import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'Adjuntos',
  opening: 'Abriendo',
  needsNetwork: 'Necesita conexión',
  failed: 'No se ha abierto. Inténtalo de nuevo.',
};
