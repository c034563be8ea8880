import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: 'Nicht Gesendetes als Datei',
  save: 'In einer Datei speichern',
  saveSentence: 'Übernehmen Sie die Datei auf einem anderen Gerät, auf dem Sie als {{name}} angemeldet sind, und nur auf einem: Gesendet wird von dort und von hier nicht mehr.',
  saveAgain: 'Datei noch einmal speichern',
  copy: 'Kopie für den Support speichern',
  copySentence: 'Eine Kopie ist nur zum Lesen: Was wartet, bleibt hier und wird von hier gesendet.',
  takeUp: 'Datei übernehmen',
  takeBack: 'Zurücknehmen',
  takeBackSentence: 'Zurückgenommen wartet es wieder hier. Hat ein anderes Gerät die Datei übernommen, zählt die Lernplattform es doppelt.',
  inFile_one: '{{count, number}} Eintrag ist in einer Datei',
  inFile_other: '{{count, number}} Einträge sind in einer Datei',
  saved: 'Gespeichert. Von diesem Gerät wird es nicht mehr gesendet.',
  copied: 'Die Kopie ist gespeichert.',
  nothing: 'Gerade lässt sich nichts verschieben: Nichts wartet, oder ein Kurs ist geöffnet.',
  takenUp_one: '{{count, number}} Eintrag wurde übernommen. Gesendet wird von diesem Gerät.',
  takenUp_other: '{{count, number}} Einträge wurden übernommen. Gesendet wird von diesem Gerät.',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': 'Das ist keine Datei mit nicht Gesendetem.',
  'damaged': 'Diese Datei wurde verändert oder ist unvollständig. Speichern Sie sie dort, woher sie kommt, noch einmal.',
  'newer-version': 'Eine neuere Version dieser App hat diese Datei erstellt. Laden Sie die App neu und versuchen Sie es dann noch einmal.',
  'other-site': 'Diese Datei gehört zu einer anderen Lernplattform.',
  'other-learner': 'Diese Datei gehört jemand anderem. Nur diese Person kann sie übernehmen.',
  'copy': 'Das ist eine Kopie für den Support. Was darin steht, sendet das Gerät, das sie erstellt hat.',
  'from-here': 'Diese Datei kommt von diesem Gerät. Nehmen Sie sie stattdessen hier zurück.',
  'before': 'Diese Datei wurde hier schon ganz übernommen.',
};
