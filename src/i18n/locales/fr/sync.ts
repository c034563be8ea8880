import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'En attente',
  allSent: 'Tout est envoyé',
  unsure_one: '{{count, number}} entrée incertaine',
  unsure_many: '{{count, number}} d’entrées incertaines',
  unsure_other: '{{count, number}} entrées incertaines',
  refused_one: '{{count, number}} entrée que la plateforme n’a pas acceptée',
  refused_many: '{{count, number}} d’entrées que la plateforme n’a pas acceptées',
  refused_other: '{{count, number}} entrées que la plateforme n’a pas acceptées',
  look: 'Afficher le bordereau',
  lookAll: 'Afficher les bordereaux',
  lastSent: 'Dernier envoi : {{at}}',
  telling: 'En cours d’envoi',
  sendNow: 'Envoyer maintenant',
  failedTitle: 'Ce qui a été fait ici n’a pas pu être lu',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'Enregistré sur cet appareil. L’envoi se fait tout seul.',
  offline: 'Vous êtes hors ligne. L’envoi se fera tout seul dès que vous serez en ligne.',
  busy: 'La plateforme ou cet appareil est très sollicité. Une nouvelle tentative se fera toute seule.',
  portal: 'Ce réseau demande d’abord une identification. L’envoi se fera ensuite tout seul.',
  asking: 'Une réponse de la plateforme s’est perdue. L’application attend un peu avant de demander, pour que rien ne soit envoyé deux fois.',
  signIn: 'Connectez-vous comme {{name}} pour envoyer. D’ici là, tout reste ici en sécurité.',
  unsure: 'La réponse de la plateforme s’est perdue : c’est peut-être arrivé, peut-être pas. L’envoi n’est pas répété tout seul.',
};
