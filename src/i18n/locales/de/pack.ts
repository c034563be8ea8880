import type { Locale } from '../../locale.ts';

export const pack: Locale['pack'] = {
  heading: 'Download',
  notHere: 'Nicht auf diesem Gerät',
  once: 'Einmal heruntergeladen, funktioniert er ohne Verbindung.',
  onceSize: '{{size}}. Einmal heruntergeladen, funktioniert er ohne Verbindung.',
  queued: 'Als Nächstes an der Reihe',
  downloading: 'Wird heruntergeladen',
  checking: 'Wird geprüft',
  paused: 'Angehalten',
  here: 'Auf diesem Gerät',
  hereSize: '{{size}}. Funktioniert ohne Verbindung.',
  stopped: 'Der Download ist abgebrochen',
  amount: '{{done}} von {{total}}',
  left: 'noch {{left}}',
  earlier: 'Eine frühere Version ist auf diesem Gerät und öffnet sich inzwischen.',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  remove: 'Entfernen',
  removeTitle: 'Von diesem Gerät entfernen?',
  removeSentence: 'Was Sie darin getan haben, bleibt und wird noch gesendet. Sie können den Kurs jederzeit wieder herunterladen.',
  keep: 'Behalten',
  openElsewhere: 'Der Kurs ist in einem anderen Tab geöffnet. Schließen Sie ihn dort und entfernen Sie ihn dann.',
  protect: 'Schützen',
};

export const pause: Locale['pause'] = {
  'by-learner': 'Es geht dort weiter, wo es aufgehört hat.',
  'connection-lost': 'Die Verbindung ist weg. Es geht von selbst dort weiter, wo es aufgehört hat.',
  'lms-busy': 'Die Lernplattform ist überlastet. Es geht von selbst weiter.',
  'signed-out': 'Die Lernplattform kennt diese Anmeldung nicht mehr. Melden Sie sich neu an, dann geht es weiter.',
  'unexpected-page': 'Statt des Kurses kam eine Webseite: Vielleicht verlangt dieses Netz erst eine Anmeldung. Öffnen Sie irgendeine Webseite; dann geht es von selbst weiter.',
  'storage-full': 'Auf diesem Gerät ist kein Platz mehr. Schaffen Sie Platz und setzen Sie dann fort.',
  'player-not-ready': 'Alles ist hier. Die App richtet noch ein, was den Kurs abspielt: Bleiben Sie einen Moment verbunden.',
};

export const downloadFailure: Locale['downloadFailure'] = {
  'empty': 'Es kam nichts an. Der Kurs in der Lernplattform ist leer; sagen Sie Ihrer Schulungsadministration Bescheid.',
  'not-a-zip': 'Was ankam, ist kein Kurs. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'cut-short': 'Der Kurs endet zu früh. Versuchen Sie es noch einmal; wenn es wieder geschieht, sagen Sie Ihrer Schulungsadministration Bescheid.',
  'directory-lies': 'Der Kurs ist beschädigt. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'unsafe-name': 'Der Kurs enthält eine Datei, die schaden könnte, und wurde deshalb nicht behalten. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'encrypted': 'Der Kurs ist mit einem Passwort gesperrt. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'unknown-compression': 'Der Kurs ist so verpackt, dass kein Browser ihn öffnen kann. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'damaged-entry': 'Eine Datei des Kurses ist beschädigt. Versuchen Sie es noch einmal; wenn es wieder geschieht, sagen Sie Ihrer Schulungsadministration Bescheid.',
  'too-large': 'Eine Datei des Kurses ist zu groß für dieses Gerät.',
  'no-manifest': 'Der Kurs hat kein Inhaltsverzeichnis. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'manifest-not-xml': 'Das Inhaltsverzeichnis des Kurses ist nicht lesbar. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'no-organization': 'Das Inhaltsverzeichnis des Kurses ist leer. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'nothing-to-launch': 'Der Kurs hat keinen Teil, der sich öffnen lässt. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'launch-file-missing': 'Einem Teil des Kurses fehlt die erste Seite. Sagen Sie Ihrer Schulungsadministration Bescheid.',
  'unsupported-kind': 'Diese Art von Kurs läuft hier nicht. Öffnen Sie ihn in der Lernplattform.',
  'forbidden': 'Ihr Konto darf diesen Kurs nicht herunterladen. Fragen Sie Ihre Schulungsadministration.',
  'not-found': 'Die Lernplattform hat diesen Kurs nicht mehr. Fragen Sie Ihre Schulungsadministration.',
  'refused': 'Die Lernplattform hat den Download abgelehnt. Fragen Sie Ihre Schulungsadministration.',
  'storage-full': 'Auf diesem Gerät ist nicht genug Platz. Entfernen Sie einen anderen Download oder schaffen Sie Platz, und versuchen Sie es noch einmal.',
};

export const protection: Locale['protection'] = {
  'protected': 'Geschützt: Der Browser behält es, bis Sie es entfernen.',
  'not-protected': 'Nicht geschützt: Der Browser entfernt es vielleicht, wenn auf dem Gerät der Platz ausgeht.',
  'unknown': 'Der Browser hat nicht gesagt, ob er das behält, wenn der Platz knapp wird.',
};
