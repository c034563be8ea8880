import type { Locale } from '../../locale.ts';

export const acting: Locale['acting'] = {
  for: 'Je handelt voor {{name}}',
  stop: 'Stoppen',
  as: 'Functie: {{position}}',
  ask: 'In welke functie ben je hier?',
  askSentence: 'Je hebt er meer dan een. Wat je ziet en aanvraagt, hangt ervan af. Je kunt het wijzigen onder Ik.',
  goOn: 'Verder',
  notHere: 'Wat op dit apparaat staat is van jou, niet van {{name}}. Stop met handelen voor een ander om het te zien.',
};
