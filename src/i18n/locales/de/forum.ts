import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'Forum',
  failedTitle: 'Das Forum konnte nicht geladen werden',
  listLabel: 'Neueste Beiträge',
  nothingTitle: 'Noch hat niemand geschrieben',
  nothingSentence: 'Hier stehen die neuesten Beiträge des Forums.',
  inForum: '{{topic}} in {{forum}}',
  open: 'In der Lernplattform öffnen',
  openHint: 'Um ganze Themen zu lesen und zu antworten, öffnet sich die Lernplattform in einem neuen Tab. Dafür brauchen Sie eine Verbindung.',
  openOffline: 'Sie sind offline. Ganze Themen und Antworten sind in der Lernplattform, und dafür brauchen Sie eine Verbindung.',
};
