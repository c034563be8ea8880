import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'Forum',
  failedTitle: 'Het forum kon niet worden geladen',
  listLabel: 'Nieuwste berichten',
  nothingTitle: 'Niemand heeft nog geschreven',
  nothingSentence: 'De nieuwste berichten van het forum staan hier.',
  inForum: '{{topic}} in {{forum}}',
  open: 'Openen in het leerplatform',
  openHint: 'Om hele onderwerpen te lezen en te antwoorden opent het leerplatform in een nieuw tabblad. Daarvoor is verbinding nodig.',
  openOffline: 'Je bent offline. Hele onderwerpen en antwoorden staan in het leerplatform, en daarvoor is verbinding nodig.',
};
