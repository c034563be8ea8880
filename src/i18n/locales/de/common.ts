import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: 'Schließen',
  retry: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  more: 'Mehr',
  less: 'Weniger',
  loading: 'Wird geladen',
  skip: 'Zum Inhalt springen',
  toCorrect: 'Das ist noch zu korrigieren',
  places: 'Bereiche',
  updated: 'Zuletzt aktualisiert: {{at}}',
  offlineSince: 'Offline – zuletzt aktualisiert: {{at}}',
  offline: 'Offline',
  notHereTitle: 'Noch nicht auf diesem Gerät',
  notHereSentence: 'Sie sind offline, und das war auf diesem Gerät noch nie zu sehen. Verbinden Sie sich einmal, dann bleibt es hier.',
  search: 'Suchen',
};

export const places: Locale['places'] = {
  learning: 'Lernen',
  waiting: 'Wartet',
  me: 'Ich',
  waits_one: '{{count, number}} Eintrag wartet auf das Senden',
  waits_other: '{{count, number}} Einträge warten auf das Senden',
  toLookAt_one: '{{count, number}} Eintrag zum Ansehen',
  toLookAt_other: '{{count, number}} Einträge zum Ansehen',
  home: 'Start',
  catalog: 'Katalog',
  inbox: 'Eingang',
};

export const banner: Locale['banner'] = {
  signedOut: 'Ihre Sitzung in der Lernplattform ist beendet. Nichts ist verloren: Melden Sie sich neu an, dann wird gesendet, was wartet.',
  updated: 'Es gibt eine neue Version.',
  reload: 'Neu laden',
  openNetwork: 'Beim Netz anmelden',
  roomPages: 'Dieses Gerät war voll. Um zu speichern, was Sie getan haben, wurden angesehene Seiten entfernt.',
  roomCourse: 'Dieses Gerät war voll. Um zu speichern, was Sie getan haben, wurde der Download von {{title}} entfernt.',
};

export const failed: Locale['failed'] = {
  title: 'Diese Seite ist ausgefallen',
  sentence: 'Das ist unser Fehler. Was Sie in Ihren Kursen getan haben, ist auf diesem Gerät sicher.',
  again: 'Neu beginnen',
  details: 'Details für den Support',
};

export const errors: Locale['errors'] = {
  'offline': 'Im Moment gibt es keine Verbindung. Was auf diesem Gerät ist, funktioniert auch so.',
  'unreachable': 'Die Lernplattform war nicht erreichbar. Versuchen Sie es noch einmal.',
  'timed-out': 'Die Lernplattform hat zu lange für eine Antwort gebraucht. Versuchen Sie es in einer Minute noch einmal.',
  'cancelled': 'Das wurde abgebrochen, bevor die Lernplattform geantwortet hat. Versuchen Sie es noch einmal.',
  'signed-out': 'Die Lernplattform kennt diese Anmeldung nicht mehr. Melden Sie sich neu an; auf diesem Gerät geht nichts verloren.',
  'forbidden': 'Ihr Konto darf das nicht sehen. Fragen Sie Ihre Schulungsadministration, wenn Sie das anders sehen.',
  'not-found': 'Die Lernplattform kennt das nicht mehr. Vielleicht wurde es entfernt oder verschoben.',
  'refused': 'Die Lernplattform hat abgelehnt. Was sie gesagt hat, steht unter „Details für den Support“.',
  'busy': 'Die Lernplattform ist überlastet. Versuchen Sie es in einer Minute noch einmal.',
  'bad-answer': 'Geantwortet hat etwas anderes als die Lernplattform. Versuchen Sie es in einer Minute noch einmal.',
  'captive-portal': 'Dieses Netz verlangt zuerst eine Anmeldung.',
  'newer-version': 'In einem anderen Tab wurde eine neuere Version dieser App geöffnet. Laden Sie diese Seite neu.',
  'storage-full': 'Auf diesem Gerät ist kein Platz mehr für die App. Entfernen Sie einen Download oder schaffen Sie Platz, und versuchen Sie es noch einmal.',
  'storage-failed': 'Der Browser hat die App auf diesem Gerät nichts ändern lassen. Das kann an einem privaten Fenster liegen.',
};
