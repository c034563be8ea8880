import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'Forum',
  failedTitle: 'Le forum n’a pas pu être chargé',
  listLabel: 'Derniers messages',
  nothingTitle: 'Personne n’a encore écrit',
  nothingSentence: 'Les derniers messages du forum se trouvent ici.',
  inForum: '{{topic}} dans {{forum}}',
  open: 'Ouvrir dans la plateforme',
  openHint: 'Pour lire les sujets entiers et y répondre, la plateforme s’ouvre dans un nouvel onglet. Une connexion est nécessaire.',
  openOffline: 'Vous êtes hors ligne. Les sujets entiers et les réponses sont dans la plateforme, ce qui demande une connexion.',
};
