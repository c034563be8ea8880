import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'Bijlagen',
  opening: 'Wordt geopend',
  needsNetwork: 'Verbinding nodig',
  failed: 'Het ging niet open. Probeer het opnieuw.',
};
