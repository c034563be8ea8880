import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'En attente',
  allSent: 'Tout est envoyé',
  nothing: 'Rien de ce que vous avez fait sur cet appareil n’attend d’être envoyé.',
  unsure_one: '{{count, number}} résultat incertain',
  unsure_many: '{{count, number}} de résultats incertains',
  unsure_other: '{{count, number}} résultats incertains',
  unsureSentence: 'Une réponse de la plateforme s’est perdue : le résultat est peut-être arrivé, peut-être pas. Il reste ici, et son bordereau dit ce qu’on en sait.',
  refused_one: '{{count, number}} résultat que la plateforme n’a pas accepté',
  refused_many: '{{count, number}} de résultats que la plateforme n’a pas acceptés',
  refused_other: '{{count, number}} résultats que la plateforme n’a pas acceptés',
  refusedSentence: 'Il reste ici, et son bordereau dit pourquoi.',
  look: 'Afficher le bordereau',
  lastSent: 'Dernier envoi : {{at}}',
  byItself: 'L’envoi se fait tout seul.',
  telling: 'L’envoi est en cours.',
  signedOut: 'La plateforme ne reconnaît plus cette session. Reconnectez-vous pour envoyer ; d’ici là, tout reste ici en sécurité.',
  wrongLearner: 'Quelqu’un d’autre est connecté dans ce navigateur. Connectez-vous comme {{name}} pour envoyer ; d’ici là, tout reste ici en sécurité.',
  sendNow: 'Envoyer maintenant',
  failedTitle: 'Ce qui a été fait ici n’a pas pu être lu',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': 'Vous êtes hors ligne. L’envoi se fera tout seul dès que vous serez en ligne.',
  'timed-out': 'La plateforme a mis trop de temps à répondre. Une nouvelle tentative se fera toute seule.',
  'busy': 'La plateforme est très sollicitée. Une nouvelle tentative se fera toute seule.',
  'bad-answer': 'La réponse ne vient pas de la plateforme : ce réseau exige peut-être d’abord une connexion. Ouvrez une page web quelconque ; une nouvelle tentative se fera toute seule.',
  'answer-lost': 'Une réponse de la plateforme s’est perdue. L’application attend un peu avant de demander, pour que rien ne soit envoyé deux fois.',
  'storage-failed': 'Le navigateur n’a pas laissé l’application lire ce qu’elle avait enregistré. Une nouvelle tentative se fera toute seule.',
};
