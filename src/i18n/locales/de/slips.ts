import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: 'Was gesendet wurde',
  waitingHeading: 'Noch nicht gesendet',
  openHeading: 'Offene Fragen',
  seen: 'Ich habe es gesehen',
  seenAt: 'Gesehen: {{at}}',
  newAttempt: 'Neuer Versuch',
  opened: 'Geöffnet',
  stillOpen: 'Er ist noch offen. Gesendet wird, wenn Sie ihn verlassen.',
  waits: 'Auf diesem Gerät gespeichert. Wartet auf das Senden.',
  sent: 'Gesendet: {{at}}.',
  answered: 'Antwort der Lernplattform: {{status}}.',
  answeredScore: 'Antwort der Lernplattform: {{status}}, {{score}}.',
  before: 'Vorher',
  now: 'Nachher',
  details: 'Details für den Support',
  earlier: 'Frühere anzeigen',
  noneTitle: 'Hier ist noch nichts geschehen',
  noneSentence: 'Jedes Mal, wenn Sie einen Kurs öffnen, erscheint hier ein Lieferschein: was gesendet wurde, wann, und was die Lernplattform geantwortet hat.',
};

export const slipState: Locale['slipState'] = {
  open: 'Offen',
  waiting: 'Wartet',
  telling: 'Wird gesendet',
  sent: 'Gesendet',
  unsure: 'Unsicher',
  refused: 'Abgelehnt',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': 'Die Antwort ging verloren, als der Lernplattform gemeldet wurde, dass Sie den Kurs geöffnet haben: Vielleicht hat sie es gezählt, vielleicht nicht. Von selbst wird es nicht noch einmal gesendet.',
  'result-answer-lost': 'Die Antwort ging verloren, als das Ergebnis gesendet wurde: Vielleicht ist es angekommen, vielleicht nicht. Von selbst wird es nicht noch einmal gesendet.',
  'exit-answer-lost': 'Das Ergebnis ist angekommen, aber die letzte Antwort ging verloren: Vielleicht zählt die Zeit, vielleicht nicht. Von selbst wird sie nicht noch einmal gesendet.',
  'session-lost': 'Die Lernplattform hat das Gespräch vorzeitig beendet: Das Ergebnis ist angekommen, die Zeit zählt vielleicht nicht.',
  'details-answer-lost': 'Das Ergebnis ist angekommen. Ob auch die einzelnen Antworten ankamen, ist nicht bekannt.',
  'details-refused': 'Das Ergebnis ist angekommen. Die einzelnen Antworten hat die Lernplattform nicht angenommen.',
  'attempt-unsure': 'Es gehört zu einem neuen Versuch, der vielleicht nicht geöffnet wurde; deshalb wurde nichts gesendet.',
  'attempt-refused': 'Die Lernplattform hat den neuen Versuch, zu dem das gehört, nicht geöffnet.',
  'lms-holds-worse': 'Das Ergebnis wurde gesendet, und noch einmal gesendet, doch die Lernplattform zeigt ein schlechteres. Zeigen Sie das Ihrer Schulungsadministration.',
  'hacp-refused': 'Die Lernplattform hat das Ergebnis abgelehnt. Was sie gesagt hat, steht unter „Details für den Support“.',
  'lms-refused': 'Die Lernplattform hat es verstanden und abgelehnt. Was sie gesagt hat, steht unter „Details für den Support“.',
  'data-missing': 'Was getan wurde, ist nicht mehr auf diesem Gerät; es gibt also nichts zu senden.',
  'forbidden': 'Ihr Konto darf in diesen Kurs nicht mehr schreiben. Fragen Sie Ihre Schulungsadministration; Ihr Ergebnis bleibt hier.',
  'not-found': 'Die Lernplattform kennt diese Anmeldung zum Kurs nicht mehr. Fragen Sie Ihre Schulungsadministration; Ihr Ergebnis bleibt hier.',
};
