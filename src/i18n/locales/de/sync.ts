import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'Wartet',
  allSent: 'Alles ist gesendet',
  unsure_one: '{{count, number}} Eintrag ist unsicher',
  unsure_other: '{{count, number}} Einträge sind unsicher',
  refused_one: '{{count, number}} Eintrag hat die Lernplattform nicht angenommen',
  refused_other: '{{count, number}} Einträge hat die Lernplattform nicht angenommen',
  look: 'Lieferschein anzeigen',
  lookAll: 'Lieferscheine anzeigen',
  lastSent: 'Zuletzt gesendet: {{at}}',
  telling: 'Wird gesendet',
  sendNow: 'Jetzt senden',
  failedTitle: 'Was hier getan wurde, konnte nicht gelesen werden',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'Auf diesem Gerät gespeichert. Es wird von selbst gesendet.',
  offline: 'Sie sind offline. Es wird von selbst gesendet, sobald Sie eine Verbindung haben.',
  busy: 'Die Lernplattform oder dieses Gerät ist überlastet. Es wird von selbst noch einmal versucht.',
  portal: 'Dieses Netz verlangt zuerst eine Anmeldung. Danach wird von selbst gesendet.',
  asking: 'Eine Antwort der Lernplattform ging verloren. Die App wartet ein wenig, bevor sie fragt, damit nichts doppelt gesendet wird.',
  signIn: 'Melden Sie sich als {{name}} an, um zu senden. Bis dahin bleibt es sicher hier.',
  unsure: 'Die Antwort der Lernplattform ging verloren: Vielleicht ist es angekommen, vielleicht nicht. Von selbst wird es nicht noch einmal gesendet.',
};
