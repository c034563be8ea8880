import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: 'Fermer',
  retry: 'Réessayer',
  cancel: 'Annuler',
  copy: 'Copier',
  copied: 'Copié',
  more: 'Plus',
  less: 'Moins',
  loading: 'Chargement',
  skip: 'Aller au contenu',
  toCorrect: 'À corriger d’abord',
  places: 'Rubriques',
  updated: 'Dernière mise à jour : {{at}}',
  offlineSince: 'Hors ligne – dernière mise à jour : {{at}}',
  offline: 'Hors ligne',
  notHereTitle: 'Pas encore sur cet appareil',
  notHereSentence: 'Vous êtes hors ligne et cet appareil n’a jamais affiché ceci. Une connexion suffit, ensuite tout y reste.',
  search: 'Rechercher',
};

export const places: Locale['places'] = {
  learning: 'Mes cours',
  waiting: 'En attente',
  me: 'Moi',
  waits_one: '{{count, number}} entrée à envoyer',
  waits_many: '{{count, number}} d’entrées à envoyer',
  waits_other: '{{count, number}} entrées à envoyer',
  toLookAt_one: '{{count, number}} entrée à regarder',
  toLookAt_many: '{{count, number}} d’entrées à regarder',
  toLookAt_other: '{{count, number}} entrées à regarder',
  home: 'Accueil',
  catalog: 'Catalogue',
  inbox: 'Réception',
};

export const banner: Locale['banner'] = {
  signedOut: 'Votre session sur la plateforme a pris fin. Rien n’est perdu : reconnectez-vous, et ce qui attend sera envoyé.',
  updated: 'Une nouvelle version est là.',
  reload: 'Recharger',
  openNetwork: 'S’identifier sur le réseau',
  roomPages: 'Cet appareil était plein. Pour enregistrer ce que vous avez fait, des pages consultées ont été supprimées.',
  roomCourse: 'Cet appareil était plein. Pour enregistrer ce que vous avez fait, le téléchargement de {{title}} a été supprimé.',
};

export const failed: Locale['failed'] = {
  title: 'Cette page ne fonctionne plus',
  sentence: 'L’erreur vient de nous. Ce que vous avez fait dans vos cours est en sécurité sur cet appareil.',
  again: 'Recommencer',
  details: 'Détails pour l’assistance',
};

export const errors: Locale['errors'] = {
  'offline': 'Il n’y a pas de connexion pour le moment. Ce qui est sur cet appareil fonctionne sans elle.',
  'unreachable': 'La plateforme n’a pas pu être jointe. Réessayez.',
  'timed-out': 'La plateforme a mis trop de temps à répondre. Réessayez dans une minute.',
  'cancelled': 'L’action a été interrompue avant la réponse de la plateforme. Réessayez.',
  'signed-out': 'La plateforme ne reconnaît plus cette session. Reconnectez-vous ; rien n’est perdu sur cet appareil.',
  'forbidden': 'Votre compte n’a pas accès à ceci. Adressez-vous à votre service formation si vous pensez qu’il le devrait.',
  'not-found': 'La plateforme ne connaît plus cet élément. Il a peut-être été retiré ou déplacé.',
  'refused': 'La plateforme a refusé. Sa réponse se trouve dans « Détails pour l’assistance ».',
  'busy': 'La plateforme est très sollicitée. Réessayez dans une minute.',
  'bad-answer': 'La réponse ne vient pas de la plateforme. Réessayez dans une minute.',
  'captive-portal': 'Ce réseau demande d’abord une identification.',
  'newer-version': 'Une version plus récente de l’application est ouverte dans un autre onglet. Rechargez cette page.',
  'storage-full': 'Il n’y a plus de place pour l’application sur cet appareil. Supprimez un téléchargement ou libérez de la place, puis réessayez.',
  'storage-failed': 'Le navigateur n’a pas laissé l’application modifier ce qui est sur cet appareil. Une fenêtre privée peut en être la cause.',
};
