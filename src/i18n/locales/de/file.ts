import type { Locale } from '../../locale.ts';

export const file: Locale['file'] = {
  attached: 'Angehängt',
  opening: 'Wird geöffnet',
  needsNetwork: 'Braucht eine Verbindung',
  failed: 'Ließ sich nicht öffnen. Versuchen Sie es noch einmal.',
};
