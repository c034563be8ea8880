import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'Wartet',
  allSent: 'Alles ist gesendet',
  nothing: 'Auf diesem Gerät wartet nichts von Ihnen auf die Lernplattform.',
  unsure_one: '{{count, number}} Ergebnis ist unsicher',
  unsure_other: '{{count, number}} Ergebnisse sind unsicher',
  unsureSentence: 'Eine Antwort der Lernplattform ging verloren: Vielleicht ist es angekommen, vielleicht nicht. Es bleibt hier, und sein Lieferschein sagt, was bekannt ist.',
  refused_one: '{{count, number}} Ergebnis hat die Lernplattform nicht angenommen',
  refused_other: '{{count, number}} Ergebnisse hat die Lernplattform nicht angenommen',
  refusedSentence: 'Es bleibt hier, und sein Lieferschein sagt, warum.',
  look: 'Lieferschein anzeigen',
  lastSent: 'Zuletzt gesendet: {{at}}',
  byItself: 'Es wird von selbst gesendet.',
  telling: 'Es wird gerade gesendet.',
  signedOut: 'Die Lernplattform kennt diese Anmeldung nicht mehr. Melden Sie sich neu an, um zu senden; bis dahin bleibt es sicher hier.',
  wrongLearner: 'In diesem Browser ist jemand anderes angemeldet. Melden Sie sich als {{name}} an, um zu senden; bis dahin bleibt es sicher hier.',
  sendNow: 'Jetzt senden',
  failedTitle: 'Was hier getan wurde, konnte nicht gelesen werden',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': 'Sie sind offline. Es wird von selbst gesendet, sobald Sie eine Verbindung haben.',
  'timed-out': 'Die Lernplattform hat zu lange für eine Antwort gebraucht. Es wird von selbst noch einmal versucht.',
  'busy': 'Die Lernplattform ist überlastet. Es wird von selbst noch einmal versucht.',
  'bad-answer': 'Geantwortet hat etwas anderes als die Lernplattform: Vielleicht verlangt dieses Netz erst eine Anmeldung. Öffnen Sie irgendeine Webseite; es wird von selbst noch einmal versucht.',
  'answer-lost': 'Eine Antwort der Lernplattform ging verloren. Die App wartet ein wenig, bevor sie fragt, damit nichts doppelt gesendet wird.',
  'storage-failed': 'Der Browser hat die App nicht lesen lassen, was sie gespeichert hat. Es wird von selbst noch einmal versucht.',
};
