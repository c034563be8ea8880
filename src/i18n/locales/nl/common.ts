import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: 'Sluiten',
  retry: 'Opnieuw proberen',
  cancel: 'Annuleren',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  more: 'Meer',
  less: 'Minder',
  loading: 'Laden',
  skip: 'Naar de inhoud',
  toCorrect: 'Pas dit eerst aan',
  places: 'Onderdelen',
  updated: 'Laatst bijgewerkt: {{at}}',
  offlineSince: 'Offline – laatst bijgewerkt: {{at}}',
  offline: 'Offline',
  notHereTitle: 'Nog niet op dit apparaat',
  notHereSentence: 'Je bent offline en dit apparaat heeft dit nog niet gezien. Maak één keer verbinding, dan blijft het hier.',
  search: 'Zoeken',
};

export const places: Locale['places'] = {
  learning: 'Leren',
  waiting: 'Wachtend',
  me: 'Ik',
  waits_one: '{{count, number}} item wacht op verzending',
  waits_other: '{{count, number}} items wachten op verzending',
  toLookAt_one: '{{count, number}} item om te bekijken',
  toLookAt_other: '{{count, number}} items om te bekijken',
  home: 'Start',
  catalog: 'Catalogus',
  inbox: 'Inbox',
};

export const banner: Locale['banner'] = {
  signedOut: 'Je sessie bij het leerplatform is beëindigd. Er gaat niets verloren: meld je opnieuw aan, dan wordt verzonden wat wacht.',
  updated: 'Er is een nieuwe versie.',
  reload: 'Opnieuw laden',
  openNetwork: 'Aanmelden bij het netwerk',
  roomPages: 'Dit apparaat was vol. Om op te slaan wat je deed, zijn bekeken pagina’s verwijderd.',
  roomCourse: 'Dit apparaat was vol. Om op te slaan wat je deed, is de download van {{title}} verwijderd.',
};

export const failed: Locale['failed'] = {
  title: 'Deze pagina werkt niet meer',
  sentence: 'De fout ligt bij ons. Wat je in je cursussen hebt gedaan, staat veilig op dit apparaat.',
  again: 'Opnieuw beginnen',
  details: 'Details voor support',
};

export const errors: Locale['errors'] = {
  'offline': 'Er is nu geen verbinding. Wat op dit apparaat staat, werkt ook zonder.',
  'unreachable': 'Het leerplatform was niet bereikbaar. Probeer het opnieuw.',
  'timed-out': 'Het leerplatform deed er te lang over om te antwoorden. Probeer het over een minuut opnieuw.',
  'cancelled': 'Dit is gestopt voordat het leerplatform antwoordde. Probeer het opnieuw.',
  'signed-out': 'Het leerplatform herkent deze aanmelding niet meer. Meld je opnieuw aan; op dit apparaat gaat niets verloren.',
  'forbidden': 'Je account mag dit niet zien. Vraag het je opleidingsafdeling als je denkt dat dat wel zou moeten.',
  'not-found': 'Het leerplatform kent dit niet meer. Misschien is het verwijderd of verplaatst.',
  'refused': 'Het leerplatform heeft geweigerd. Wat het zei, staat onder ‘Details voor support’.',
  'busy': 'Het leerplatform is bezet. Probeer het over een minuut opnieuw.',
  'bad-answer': 'Het antwoord kwam niet van het leerplatform. Probeer het over een minuut opnieuw.',
  'captive-portal': 'Op dit netwerk moet je je eerst aanmelden.',
  'newer-version': 'Er is een nieuwere versie van deze app geopend in een ander tabblad. Laad deze pagina opnieuw.',
  'storage-full': 'Dit apparaat heeft geen ruimte meer voor de app. Verwijder een download of maak ruimte vrij, en probeer het opnieuw.',
  'storage-failed': 'De browser liet de app niets wijzigen op dit apparaat. Dat kan door een privévenster komen.',
};
